package dev.gleaner.claim;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.TextChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement with who says it, when, and the sentence that says it.
 *
 * @param kind {@code result}, {@code forecast}, {@code goal} …
 * @param saidBy whom the sentence names as saying it; null when it is the text's own voice
 * @param reportedBy who published the text
 * @param item the id of the text's item
 * @param published when the item appeared; null when unknown
 * @param sentence word for word
 * @param page the address of the sentence on Gleaner's own page of the item
 * @param address the address of the sentence where it was published; null when nobody gave one
 * @param figure what was measured, for a result; null for the others
 * @param copyOf the item that this text repeats; null when it stands for itself
 * @param rules version of the rules that read it
 * @param retractedAt when newer rules no longer read it so; null while they do
 * @param change that its text was replaced since; null when it is in the newest text
 * @param tone how firmly it is said
 * @param decision what a person decided about it; null when nobody did
 * @param links how it stands to statements of other items, and they to it
 */
public record ClaimLine(
        String claim,
        String kind,
        @Nullable String saidBy,
        String reportedBy,
        String item,
        String title,
        @Nullable DateInterval published,
        String sentence,
        String page,
        @Nullable String address,
        @Nullable FigureLine figure,
        @Nullable String copyOf,
        String rules,
        Instant recordedAt,
        @Nullable Instant retractedAt,
        @Nullable TextChange change,
        Tone tone,
        @Nullable DecisionLine decision,
        List<LinkLine> links) {

    public ClaimLine {
        links = List.copyOf(links);
    }

    /** A statement that is said plainly, that nobody decided about and nothing stands to. */
    public ClaimLine(
            String claim,
            String kind,
            @Nullable String saidBy,
            String reportedBy,
            String item,
            String title,
            @Nullable DateInterval published,
            String sentence,
            String page,
            @Nullable String address,
            @Nullable FigureLine figure,
            @Nullable String copyOf,
            String rules,
            Instant recordedAt,
            @Nullable Instant retractedAt,
            @Nullable TextChange change) {
        this(
                claim,
                kind,
                saidBy,
                reportedBy,
                item,
                title,
                published,
                sentence,
                page,
                address,
                figure,
                copyOf,
                rules,
                recordedAt,
                retractedAt,
                change,
                Tone.PLAIN,
                null,
                List.of());
    }

    /**
     * How firmly a statement is made.
     *
     * @param negated whether it says that something is not so
     * @param hedged whether it is softened
     * @param modal whether it says what may, will or should be
     */
    public record Tone(boolean negated, boolean hedged, boolean modal) {

        static final Tone PLAIN = new Tone(false, false, false);
    }

    /** What a person decided: {@code confirmed} or {@code rejected}. */
    public record DecisionLine(String word, String reason, String by, Instant at) {

        /** What was decided, by whom and why, in one line. */
        public String words() {
            return word + " by " + by + ": " + reason;
        }
    }

    /**
     * How two statements about one thing stand to each other.
     *
     * @param link the link's id
     * @param towards whether this statement came later and the stance is its own; otherwise the
     *     other one takes a stance towards it
     * @param stance {@code supports}, {@code disputes} or {@code mentions}
     * @param cue the words that tell the stance; empty where nothing does
     * @param retold whether the later one only tells again what the earlier one says
     * @param confidence 0 to 1, how sure it is that both are about one thing
     * @param claim the other statement's id
     * @param page the address of its sentence on Gleaner's own page
     * @param decision what a person decided about the link; null when nobody did
     */
    public record LinkLine(
            String link,
            boolean towards,
            String stance,
            String cue,
            boolean retold,
            double confidence,
            String reason,
            String claim,
            String reportedBy,
            String title,
            String sentence,
            String page,
            @Nullable DecisionLine decision) {

        /** Who does what to whom, in a few words. */
        public String words() {
            String who = towards ? stance + " " + reportedBy : reportedBy + " " + stance + " it";
            return who + (retold ? towards ? ", retells it" : " and retells it" : "");
        }
    }

    /**
     * What was measured.
     *
     * @param protocol subset or variant as stated; null when none is
     * @param system null for people, or when none is named
     * @param value as written
     * @param unit {@code PERCENT}, {@code MINUTES} …
     * @param sign of the unit, empty for a plain count
     * @param approximation {@code EXACT}, {@code ABOUT}, {@code AT_LEAST}, {@code AT_MOST}
     * @param date when, as stated; null when the text does not say
     * @param benchmarkAs the instrument under which a person said that this one counts; null when
     *     nobody did
     * @param systemAs the same of the system
     */
    public record FigureLine(
            String benchmark,
            @Nullable String protocol,
            @Nullable String system,
            @Nullable String scaffold,
            String value,
            double low,
            double high,
            String unit,
            String sign,
            String approximation,
            @Nullable DateInterval date,
            boolean humanBaseline,
            @Nullable String measuredBy,
            @Nullable String benchmarkAs,
            @Nullable String systemAs) {

        /** What was measured, under the names that were read. */
        public FigureLine(
                String benchmark,
                @Nullable String protocol,
                @Nullable String system,
                @Nullable String scaffold,
                String value,
                double low,
                double high,
                String unit,
                String sign,
                String approximation,
                @Nullable DateInterval date,
                boolean humanBaseline,
                @Nullable String measuredBy) {
            this(
                    benchmark,
                    protocol,
                    system,
                    scaffold,
                    value,
                    low,
                    high,
                    unit,
                    sign,
                    approximation,
                    date,
                    humanBaseline,
                    measuredBy,
                    null,
                    null);
        }

        /** The instrument that it counts for. */
        public String instrument() {
            return benchmarkAs == null ? benchmark : benchmarkAs;
        }

        /** The system that it counts for; null where none is named. */
        public @Nullable String subject() {
            return systemAs == null ? system : systemAs;
        }

        /**
         * The names that were read, where it counts under others: {@code said of “Core Bench”};
         * else empty.
         */
        public String saidOf() {
            String names =
                    Stream.of(
                                    systemAs == null ? null : system,
                                    benchmarkAs == null ? null : benchmark)
                            .filter(Objects::nonNull)
                            .map(name -> "“" + name + "”")
                            .collect(Collectors.joining(" on "));
            return names.isEmpty() ? "" : "said of " + names;
        }

        /** The value with how it is limited: {@code at least 16 hours}. */
        public String words() {
            return Quantity.Approximation.valueOf(approximation).words(value);
        }

        /** Who scored, in words. */
        public String who() {
            String subject = subject();
            if (subject != null) {
                return scaffold == null ? subject : subject + " in " + scaffold;
            }
            return humanBaseline ? "people" : "no system named";
        }
    }

    /** Who says it: the voice that the sentence names, else who published it. */
    public String voice() {
        return saidBy == null ? reportedBy : saidBy + ", reported by " + reportedBy;
    }
}
