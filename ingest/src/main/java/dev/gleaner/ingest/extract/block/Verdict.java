package dev.gleaner.ingest.extract.block;

import java.util.List;

/**
 * What was decided about one line of a page, and why.
 *
 * @param vote the classifier's probability, 0 to 1, that the line is the article's
 * @param limit the vote that lines of this page need
 * @param rule the rule that decided whatever the vote, empty when the vote did
 * @param reasons the features that moved the vote most, strongest first, such as {@code +1.2 length
 *     240}
 */
public record Verdict(
        Line line, boolean kept, double vote, double limit, String rule, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
        if (vote < 0 || vote > 1) {
            throw new IllegalArgumentException("a vote is 0 to 1, not " + vote);
        }
    }
}
