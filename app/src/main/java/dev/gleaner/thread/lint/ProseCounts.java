package dev.gleaner.thread.lint;

import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.thread.file.ThreadFile.Counted;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.Part;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in the prose that are not those of the list they speak of: {@code Seven items in ~6
 * months} over eight bullets, {@code seven of the last twenty issues}.
 *
 * <p>A number at the start of a sentence counts the whole group; one further inside may count a
 * part of it and is left alone.
 */
final class ProseCounts {

    static final String RULE = "count-in-prose";

    private static final Pattern WHOLE_GROUP =
            Pattern.compile(
                    "(?:^|[.!?]\\s+)(?:all |so far,? |these )?(?<number>"
                            + Numbers.PATTERN
                            + ")\\s+"
                            + Numbers.OF_WORKS
                            + "\\b(?!\\s+(?:are|were|remain|still|not|un))[^.!?]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_THE_LAST =
            Pattern.compile(
                    "(?:at least |about |some |~ ?)?\\b(?<number>"
                            + Numbers.PATTERN
                            + ") of the (?:last|past|latest|most recent) (?<window>"
                            + Numbers.PATTERN
                            + ")(?<what>[^.;:]{0,60}?)\\b"
                            + Numbers.OF_WORKS
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<Part.Meaning> PROSE =
            Set.of(
                    Part.Meaning.SUMMARY,
                    Part.Meaning.WHY,
                    Part.Meaning.EVIDENCE,
                    Part.Meaning.RIPENESS,
                    Part.Meaning.NOTE);

    private ProseCounts() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Group group : page.file().groups()) {
            for (Note note : group.notes()) {
                wholeGroup(page, group, note.span(), findings);
            }
        }
        for (Part part : page.file().parts()) {
            if (PROSE.contains(part.meaning())) {
                ofTheLast(page, part.span(), findings);
            }
        }
        return findings;
    }

    private static void wholeGroup(Page page, Group group, Span span, List<Finding> findings) {
        Matcher count = WHOLE_GROUP.matcher(page.plain(span));
        while (count.find()) {
            int said = Numbers.of(count.group("number"));
            int all = group.entries().size() + number(group.counted());
            long direct =
                    group.entries().stream()
                            .filter(entry -> entry.directness() == Directness.DIRECT)
                            .count();
            if (said != all && said != direct && all > 0) {
                String quote = page.quote(span, count.start("number"), count.end());
                findings.add(
                        page.finding(
                                RULE,
                                span,
                                quote,
                                "The prose says "
                                        + Numbers.word(said)
                                        + "; "
                                        + Numbers.word(all)
                                        + (all == 1 ? " is" : " are")
                                        + " listed under "
                                        + group.heading()
                                        + "."));
            }
        }
    }

    private static int number(List<Counted> counted) {
        return counted.stream().mapToInt(Counted::number).sum();
    }

    private static void ofTheLast(Page page, Span span, List<Finding> findings) {
        Matcher count = OF_THE_LAST.matcher(page.plain(span));
        while (count.find()) {
            int said = Numbers.of(count.group("number"));
            int window = Numbers.of(count.group("window"));
            String what = count.group("what").toLowerCase(Locale.ROOT);
            for (Group group : page.file().groups()) {
                boolean meant =
                        !group.source().isBlank()
                                && what.contains(group.source().toLowerCase(Locale.ROOT));
                long listed = meant ? listedAmongTheLast(window, group.entries()) : said;
                if (listed > 0 && listed != said) {
                    findings.add(
                            page.finding(
                                    RULE,
                                    span,
                                    page.quote(span, count.start(), count.end()),
                                    "The prose says "
                                            + Numbers.word(said)
                                            + "; the list has "
                                            + Numbers.word(listed)
                                            + " of the last "
                                            + Numbers.word(window)
                                            + " issues of "
                                            + group.source()
                                            + "."));
                }
            }
        }
    }

    /** Counted back from the newest issue that is listed; 0 when no issue has a number. */
    private static long listedAmongTheLast(int window, List<Entry> entries) {
        List<Integer> issues =
                entries.stream().map(Entry::issue).filter(Objects::nonNull).distinct().toList();
        int newest = issues.stream().mapToInt(Integer::intValue).max().orElse(0);
        return issues.stream().filter(issue -> issue > newest - window).count();
    }
}
