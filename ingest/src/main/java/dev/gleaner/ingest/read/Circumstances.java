package dev.gleaner.ingest.read;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What else a sentence says about one result: when, in what scaffold, measured by whom.
 *
 * <p>A date belongs to the number it follows before the next one ({@code "30x with Opus 4.6 in
 * February 2026"}), or to the first number after it ({@code "In 2024, this rose to …"}); what is
 * compared against has none.
 */
final class Circumstances {

    private static final int DATE_WITHIN = 10;
    private static final int LONGEST_SCAFFOLD = 9;
    private static final Set<String> SCAFFOLDS =
            Set.of("scaffold", "scaffolds", "scaffolding", "harness", "harnesses", "framework");
    private static final Set<String> INTO =
            Words.of("in inside within using with on via through + under");
    private static final Set<String> ENDS =
            Words.of("which that who , ) ( : ; . \u2014 \u2013 compared");
    private static final Set<String> COMPARED = Set.of("compared", "versus", "vs", "than");
    private static final Set<String> COLON = Set.of(":");
    private static final Set<String> BETWEEN = Set.of("model", "agent", "running", "run", "system");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "our", "its");
    private static final Set<String> HAVING = Set.of("has", "had");
    private static final Set<String> AUXILIARY = Set.of("has", "have", "also", "itself");
    private static final Set<String> MEASURING =
            Words.of(
                    """
                    reported reports measured measures found finds estimates estimated evaluated evaluates tested tests
                    makes ran publishes published gives gave lists listed puts put rates rated
                    """);

    private final MarkedSentence sentence;
    private final Systems systems;

    Circumstances(MarkedSentence sentence, Systems systems) {
        this.sentence = sentence;
        this.systems = systems;
    }

    @Nullable DateInterval date(Measure measure, boolean human) {
        DateMention date = dateAfter(measure);
        if (date == null && !human) {
            date = dateBefore(measure);
        }
        return date == null ? null : date.interval();
    }

    private @Nullable DateMention dateAfter(Measure measure) {
        Measure next = sentence.measureAfter(measure.to());
        int end =
                Math.min(
                        measure.to() + DATE_WITHIN,
                        next == null ? sentence.tokens().size() : next.from());
        end = endAtClause(measure.to(), end);
        for (DateMention date : sentence.dates()) {
            boolean inside = date.from() >= measure.to() && date.from() < end;
            // "A: 10%, 2025: 20%" - what a colon follows opens the next statement.
            if (inside && !sentence.word(date.to()).equals(":") && !leadsToNext(date, next)) {
                return date;
            }
        }
        return null;
    }

    /**
     * "… 4% in 2023 and in 2024 it reached 9%": a date right before the next number's verb is that
     * number's.
     */
    private boolean leadsToNext(DateMention date, @Nullable Measure next) {
        return next != null
                && !sentence.isBracketed(date.from())
                && !sentence.has(date.to(), next.from(), Cues.CLAUSE_ENDS)
                && sentence.has(date.to(), next.from(), Scoring.VERBS)
                && !sentence.has(date.to(), date.to() + 1, Set.of(",", "and"));
    }

    private int endAtClause(int from, int end) {
        int clause = sentence.first(from, end, Cues.CLAUSE_ENDS);
        int comparison = sentence.first(from, end, COMPARED);
        int stop = clause < 0 ? end : clause;
        return comparison < 0 ? stop : Math.min(stop, comparison);
    }

    private @Nullable DateMention dateBefore(Measure measure) {
        for (int index = sentence.dates().size() - 1; index >= 0; index--) {
            DateMention date = sentence.dates().get(index);
            if (date.to() > measure.from()) {
                continue;
            }
            if (belongsToAnother(date, measure)) {
                return null;
            }
            boolean compared = sentence.has(date.to(), measure.from(), COMPARED);
            boolean leads =
                    !sentence.hasMeasure(date.to(), measure.from())
                            && !sentence.has(date.to(), measure.from(), Cues.CLAUSE_ENDS);
            if (!compared && (leads || date.from() <= 2 || headsList(date, measure))) {
                return date;
            }
            return null;
        }
        return null;
    }

    /** "The paper of May 2025 gives: A 21%, B 13%": a date before the colon is all numbers'. */
    private boolean headsList(DateMention date, Measure measure) {
        int colon = sentence.first(date.to(), measure.from(), COLON);
        return colon >= 0
                && !sentence.hasMeasure(date.to(), colon)
                && !sentence.has(date.to(), measure.from(), Cues.CLAUSE_ENDS);
    }

    /** "2% (late 2023), now 94%": a date in a bracket after a number is that number's. */
    private boolean belongsToAnother(DateMention date, Measure measure) {
        int bracket = sentence.bracketOf(date.from());
        return bracket >= 0
                && bracket != sentence.bracketOf(measure.from())
                && sentence.hasMeasure(0, bracket);
    }

    /**
     * The phrase after a system's name that says what it ran in: {@code CORE-Agent}, {@code agent
     * scaffold}.
     */
    @Nullable String scaffold(SystemMention mention) {
        int from = mention.to();
        while (BETWEEN.contains(sentence.word(from))) {
            from++;
        }
        if (!INTO.contains(sentence.word(from))) {
            return null;
        }
        from++;
        int to = from;
        while (to < Math.min(from + LONGEST_SCAFFOLD, sentence.tokens().size())
                && !endsScaffold(to)) {
            to++;
        }
        return from < to && isScaffold(from, to) ? named(from, to) : null;
    }

    private boolean endsScaffold(int index) {
        String word = sentence.word(index);
        return ENDS.contains(word)
                || Scoring.VERBS.contains(word)
                || sentence.hasMeasure(index, index + 1)
                || sentence.benchmarks().stream().anyMatch(mention -> mention.covers(index));
    }

    private boolean isScaffold(int from, int to) {
        if (sentence.has(from, to, SCAFFOLDS)) {
            return true;
        }
        for (int index = from; index < to; index++) {
            if (systems.isHarness(sentence.tokens(), index)
                    || sentence.word(index).endsWith("-agent")) {
                return true;
            }
        }
        return false;
    }

    private String named(int from, int to) {
        int called = sentence.first(from, to, Set.of("called", "named"));
        int start = called < 0 ? from : called + 1;
        while (start < to - 1 && ARTICLES.contains(sentence.word(start))) {
            start++;
        }
        return sentence.text(start, to);
    }

    /**
     * The organisation that this sentence says measured: "METR found …", "according to METR", "METR
     * has Opus 4.6 at …"; null when none.
     */
    @Nullable String measurer() {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            if (!systems.isOrganisation(sentence.tokens().get(index))) {
                continue;
            }
            int next = AUXILIARY.contains(sentence.word(index + 1)) ? index + 2 : index + 1;
            boolean told =
                    sentence.word(index - 1).equals("to")
                            && sentence.word(index - 2).equals("according");
            boolean measured =
                    sentence.word(index - 1).equals("by")
                            && MEASURING.contains(sentence.word(index - 2));
            boolean has = HAVING.contains(sentence.word(index + 1)) && isSystem(index + 2);
            if (told || measured || has || MEASURING.contains(sentence.word(next))) {
                return sentence.tokens().get(index).text();
            }
        }
        return null;
    }

    private boolean isSystem(int index) {
        return sentence.systems().stream()
                .anyMatch(mention -> mention.from() == index && !mention.human());
    }
}
