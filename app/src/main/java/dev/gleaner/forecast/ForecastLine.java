package dev.gleaner.forecast;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.source.KnownSources;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One forecast with what came of it; a sentence with two forecasts gives two.
 *
 * @param probability 0 to 1 as stated; null when none is
 * @param atLeast whether the probability is a lower bound
 * @param likelihood a word for it, null when there is none
 * @param by until when; null when the sentence does not say
 * @param due {@code due}, {@code not due} or {@code no date}; its last day decides
 * @param state what of it is open
 * @param chance the probability that is scored; null when none is stated
 * @param brier its score; null until it is resolved, and without a probability
 * @param uncounted why it is in no count; empty when it is
 * @param entries what was said about its outcome, all of it, in the order in which it was said
 * @param beside what the same text or voice says of the same event
 */
public record ForecastLine(
        ClaimLine claim,
        @Nullable Double probability,
        boolean atLeast,
        @Nullable String likelihood,
        @Nullable DateInterval by,
        String due,
        State state,
        @Nullable StatedChance chance,
        @Nullable Double brier,
        String uncounted,
        List<Entry> entries,
        List<Beside> beside) {

    public ForecastLine {
        entries = List.copyOf(entries);
        beside = List.copyOf(beside);
    }

    /** What of a forecast is open, in the order in which lists show it. */
    public enum State {
        /** Its time is over, and nobody has said what came of it. */
        DUE,
        /** Its time is not over, or it has none. */
        OPEN,
        /** It came about. */
        HAPPENED,
        /** It did not. */
        FAILED,
        /** Nobody can tell. */
        ANNULLED;

        /** Whether what it says came about or did not. */
        public boolean isOutcome() {
            return this == HAPPENED || this == FAILED;
        }

        public boolean isResolved() {
            return isOutcome() || this == ANNULLED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a person said about the outcome.
     *
     * @param number from 1; the last one stands
     * @param word {@code happened}, {@code failed}, {@code annulled} or {@code withdrawn}
     * @param known the day on which it became known; null when it is withdrawn
     * @param setAt when it was said
     * @param quote the words it rests on; null when none were given, and so are the others
     * @param page the way to these words on Gleaner's own page
     */
    public record Entry(
            int number,
            String word,
            @Nullable LocalDate known,
            String reason,
            String by,
            Instant setAt,
            @Nullable String quote,
            @Nullable String item,
            @Nullable String title,
            @Nullable String page) {}

    /**
     * Another forecast of the same event, by the same text or voice.
     *
     * @param chance in words; empty when none is stated
     * @param published when its item appeared; null when unknown
     */
    public record Beside(
            String claim,
            String chance,
            @Nullable DateInterval by,
            @Nullable DateInterval published,
            String sentence,
            String page) {}

    /** Whether it is in the counts. */
    public boolean counts() {
        return uncounted.isEmpty();
    }

    /** Whether a person said that it is not there, or not so. */
    public boolean wasRejected() {
        return claim.decision() != null && claim.decision().word().equals("rejected");
    }

    /**
     * Who makes it: the voice that the sentence names, else the one person who writes what its
     * source publishes, else the source.
     */
    public String voice() {
        String source = claim.reportedBy();
        return claim.saidBy() == null
                ? KnownSources.standard().writer(source).orElse(source)
                : claim.saidBy();
    }

    /** The number of the last entry; 0 when there is none. */
    public int last() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /** The chance in words: {@code ≥ 60 %}, {@code likely}; empty when none is stated. */
    public String chanceWords() {
        if (probability == null) {
            return likelihood == null ? "" : likelihood;
        }
        return (atLeast ? "≥ " : "") + Math.round(probability * 100) + " %";
    }

    /** The same with what is said beside it. */
    ForecastLine beside(List<Beside> others) {
        return new ForecastLine(
                claim,
                probability,
                atLeast,
                likelihood,
                by,
                due,
                state,
                chance,
                brier,
                uncounted,
                entries,
                others);
    }
}
