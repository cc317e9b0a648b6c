package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who scored each measure of a sentence.
 *
 * <p>In this order: a name in the bracket right after the number ({@code "64.4% (Gemini3)"}; two
 * names there both scored it); a name that follows with at most light words between ({@code "16.5x
 * with Opus 4.5"}); lists of equal length in order ({@code "A and B score 1% and 2%"}); the nearest
 * name before that no other number has taken ({@code "o1 got 16.9%"}). What is compared against
 * ({@code "…, compared to 51%"}) never inherits the name before.
 */
final class Subjects {

    private static final int LIGHT_WORDS = 6;
    private static final int CLOSE = 3;

    /** How a name is tied to its number, strongest first. */
    enum Tie {
        BRACKET,
        AFTER,
        PAIRED,
        BEFORE,
        /** Only said to be the one that the text speaks of: "the model". */
        MEANT
    }

    /** A name and its tie to a measure. */
    record Subject(SystemMention mention, Tie tie) {}

    private final MarkedSentence sentence;
    private final boolean peopleCount;
    private final Map<Measure, List<Subject>> own = new HashMap<>();
    private final Set<SystemMention> taken = new HashSet<>();

    /**
     * @param peopleCount whether people may score; on a time horizon a person is the ruler, never
     *     the runner
     */
    Subjects(MarkedSentence sentence, boolean peopleCount) {
        this.sentence = sentence;
        this.peopleCount = peopleCount;
        for (Measure measure : sentence.measures()) {
            List<Subject> subjects = ownOf(measure);
            own.put(measure, subjects);
            subjects.forEach(subject -> taken.add(subject.mention()));
        }
    }

    List<Subject> of(Measure measure) {
        List<Subject> subjects = own.getOrDefault(measure, List.of());
        if (!subjects.isEmpty()) {
            return subjects;
        }
        Subject paired = paired(measure);
        return paired != null ? List.of(paired) : before(measure);
    }

    private List<Subject> ownOf(Measure measure) {
        List<Subject> bracketed = inBracketAfter(measure);
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        SystemMention next = nextTo(measure);
        return next == null ? List.of() : List.of(new Subject(next, Tie.AFTER));
    }

    private List<Subject> inBracketAfter(Measure measure) {
        int open = skipLight(measure.to(), CLOSE);
        if (!sentence.opensBracket(open)) {
            return List.of();
        }
        int close = sentence.closeOf(open);
        if (sentence.hasMeasure(open, close) || sentence.bracketOf(measure.from()) == open) {
            return List.of();
        }
        return systems().stream()
                .filter(mention -> mention.from() > open && mention.to() <= close)
                .map(mention -> new Subject(mention, Tie.BRACKET))
                .toList();
    }

    private @Nullable SystemMention nextTo(Measure measure) {
        int to = measure.to();
        // "above the 56.4% of Foo 2": the name right behind "of" has the number.
        SystemMention whose = sentence.word(to).equals("of") ? mentionAt(to + 1) : null;
        boolean of = whose != null && !sentence.word(whose.to()).equals("'s");
        int index = of ? to + 1 : skipLight(to, LIGHT_WORDS);
        SystemMention mention = mentionAt(index);
        if (mention == null) {
            return null;
        }
        boolean owned = index == measure.to() || sentence.has(measure.to(), index, Cues.OWNING);
        return owned && !ownsAnother(mention) ? mention : null;
    }

    /** "…, with Opus 4.5 at 95%": the name already leads to a number of its own. */
    private boolean ownsAnother(SystemMention mention) {
        int next = mention.to();
        if (sentence.opensBracket(next)) {
            return sentence.hasMeasure(next, sentence.closeOf(next));
        }
        Measure after = sentence.measureAfter(next);
        return after != null && after.from() - next <= CLOSE && scores(next, after.from());
    }

    private boolean scores(int from, int to) {
        return from == to
                || sentence.has(from, to, Cues.SCORING)
                || sentence.word(from).equals("'s");
    }

    private int skipLight(int from, int most) {
        int index = from;
        while (index < from + most
                && Cues.LIGHT.contains(sentence.word(index))
                && mentionAt(index) == null) {
            index++;
        }
        return index;
    }

    private @Nullable SystemMention mentionAt(int index) {
        return systems().stream()
                .filter(mention -> mention.from() == index)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Subject paired(Measure measure) {
        List<Measure> measures = group(sentence.measures(), measure);
        if (measures.size() < 2) {
            return null;
        }
        for (int index = systems().size() - 1; index >= 0; index--) {
            List<SystemMention> names = group(systems(), systems().get(index));
            boolean apart =
                    names.getLast().to() <= measures.getFirst().from()
                            || names.getFirst().from() >= measures.getLast().to();
            if (names.size() == measures.size() && apart) {
                return new Subject(names.get(measures.indexOf(measure)), Tie.PAIRED);
            }
        }
        return null;
    }

    private List<Subject> before(Measure measure) {
        for (int index = systems().size() - 1; index >= 0; index--) {
            SystemMention mention = systems().get(index);
            if (mention.to() > measure.from()
                    || taken.contains(mention)
                    || isMereRuler(mention, measure)) {
                continue;
            }
            if (index > 0 && isMereComparison(mention, measure)) {
                continue;
            }
            if (isComparedWith(mention, measure)) {
                return List.of();
            }
            return group(systems(), mention).stream()
                    .filter(member -> member.human() == mention.human())
                    .map(member -> new Subject(member, Tie.BEFORE))
                    .toList();
        }
        return List.of();
    }

    /**
     * People count as who scored only close by, or as the subject of the verb right before the
     * number.
     */
    private boolean isMereRuler(SystemMention mention, Measure measure) {
        int gap = measure.from() - mention.to();
        boolean apart = sentence.has(mention.to(), measure.from(), Cues.CLAUSE_ENDS);
        boolean acts = sentence.has(measure.from() - 2, measure.from(), Scoring.VERBS);
        return mention.human() && (apart || gap >= CLOSE && !acts);
    }

    /**
     * "… improves on Sonnet 3.7's record with 72.7%": the name before it is the one that scored.
     */
    private boolean isMereComparison(SystemMention mention, Measure measure) {
        boolean close = measure.from() - mention.to() <= CLOSE;
        return !close
                && (sentence.word(mention.to()).equals("'s")
                        || Cues.AGAINST.contains(sentence.word(mention.from() - 1)));
    }

    /** "…, compared to 51%": what is compared with is not the score of the name before. */
    boolean isComparedWith(SystemMention mention, Measure measure) {
        int comparison = sentence.first(mention.to(), measure.from(), Cues.COMPARING);
        return comparison >= 0
                && sentence.hasMeasure(0, comparison)
                && !sentence.word(comparison).equals("from");
    }

    private List<SystemMention> systems() {
        return peopleCount
                ? sentence.systems()
                : sentence.systems().stream().filter(mention -> !mention.human()).toList();
    }

    /** The spans of the list that this one stands in: "A, B and C". */
    private <T extends Span> List<T> group(List<T> spans, T member) {
        int at = spans.indexOf(member);
        int first = at;
        while (first > 0 && isLinked(spans.get(first - 1), spans.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < spans.size() && isLinked(spans.get(last), spans.get(last + 1))) {
            last++;
        }
        return new ArrayList<>(spans.subList(first, last + 1));
    }

    private boolean isLinked(Span left, Span right) {
        if (right.from() - left.to() > 2 || right.from() == left.to()) {
            return false;
        }
        for (int index = left.to(); index < right.from(); index++) {
            if (!Cues.LINKING.contains(sentence.word(index))) {
                return false;
            }
        }
        return true;
    }
}
