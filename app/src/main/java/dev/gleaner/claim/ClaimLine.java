package dev.gleaner.claim;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.TextChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

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
 * @param retractedAt when newer rules no longer read it; null while they do
 * @param change that its text was replaced since; null when it is in the newest text
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
        @Nullable TextChange change) {

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
            @Nullable String measuredBy) {

        /** Who scored, in words. */
        public String who() {
            if (system != null) {
                return scaffold == null ? system : system + " in " + scaffold;
            }
            return humanBaseline ? "people" : "no system named";
        }
    }

    /** Who says it: the voice that the sentence names, else who published it. */
    public String voice() {
        return saidBy == null ? reportedBy : saidBy + ", reported by " + reportedBy;
    }
}
