package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import java.util.Set;

/**
 * Finds runs of words that are written like names and that no registry lists: {@code
 * "RFdiffusion"}, {@code "Chronos-Probe"}, {@code "Marabou 3"}; and words for people.
 */
final class UnlistedNames {

    private static final int LONGEST = 5;
    private static final int LONGEST_VERSION = 3;

    private static final Set<String> NO_NAMES =
            Words.of(
                    """
                    the a an in on at for with from by to of and or but as it its this that these those we i they he
                    she our their there here when while where if after before since under over across among only even
                    both all each no not every some most more its what how why which who then now today yet still one
                    two three four five six seven eight nine ten table figure section appendix chapter level tier
                    step phase monday tuesday wednesday thursday friday saturday sunday read more note source
                    """);

    private static final Set<String> PEOPLE =
            Words.of(
                    """
                    people humans participants volunteers students pupils graduates trainees residents doctors nurses
                    radiologists physicians clinicians pathologists dermatologists surgeons pharmacists lawyers judges
                    accountants auditors engineers developers programmers researchers scientists linguists translators
                    interpreters teachers tutors graders raters reviewers referees annotators labellers labelers
                    contractors freelancers workers clerks officers operators players champions experts professionals
                    specialists novices amateurs beginners laypeople superforecasters forecasters analysts
                    statisticians mathematicians physicists chemists biologists virologists contestants testers
                    trainers employees staff colleagues friends authors writers editors farmers pilots drivers
                    class public team cooks architects designers historians economists
                    """);

    private static final Set<String> BEHIND_SUBJECTS = Set.of("is", "was", "has", "had", "'s", ":");

    /** Signs after which a word is written with a capital, whatever it is. */
    private static final String OPENING = "\u201c\"\u2022*:";

    private final MarkedSentence sentence;
    private final Systems systems;

    /**
     * @param systems which knows who makes systems: those score nothing
     */
    UnlistedNames(MarkedSentence sentence, Systems systems) {
        this.sentence = sentence;
        this.systems = systems;
    }

    boolean isPeople(int index) {
        return PEOPLE.contains(sentence.word(index));
    }

    /** One past a run of capitalised words and short numbers; the same index when none begins. */
    int end(int from) {
        if (!isNameWord(from) || isFirst(from) && !beginsWithName(from)) {
            return from;
        }
        int to = from + 1;
        while (to < Math.min(sentence.tokens().size(), from + LONGEST)
                && !isTaken(to)
                && (isNameWord(to) || isVersion(to))) {
            to++;
        }
        return to;
    }

    /** Whether a word is part of something that was found already. */
    boolean isTaken(int index) {
        return Surroundings.covers(sentence.systems(), index)
                || Surroundings.covers(sentence.benchmarks(), index)
                || Surroundings.covers(sentence.dates(), index)
                || Surroundings.covers(sentence.measures(), index);
    }

    private boolean isNameWord(int index) {
        Token token = sentence.tokens().get(index);
        return token.isWord()
                && token.startsUpperCase()
                && token.text().length() > 1
                && !NO_NAMES.contains(token.lower())
                && !systems.isOrganisation(token)
                && Months.named(token.lower()) == null;
    }

    private boolean isFirst(int index) {
        return index == 0 || OPENING.contains(sentence.word(index - 1));
    }

    /** At the start of a sentence every word is written like a name. */
    private boolean beginsWithName(int from) {
        String next = sentence.word(from + 1);
        return Actors.isFormed(sentence.tokens().get(from))
                || Scoring.isVerb(next)
                || BEHIND_SUBJECTS.contains(next)
                || from + 1 < sentence.tokens().size()
                        && isNameWord(from + 1)
                        && !sentence.word(from).endsWith("ly");
    }

    private boolean isVersion(int index) {
        Token token = sentence.tokens().get(index);
        return token.isNumber() && token.text().length() <= LONGEST_VERSION;
    }
}
