package dev.gleaner.item;

import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.TextChange;
import dev.gleaner.same.SameLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Everything shown of one item.
 *
 * @param item its id
 * @param source the name of who published it
 * @param sourceKind what sort of voice that is
 * @param address where it can be read; null when nobody gave one
 * @param published when the source says it appeared; null when unknown
 * @param firstSeen when Gleaner met it first
 * @param body how much of the text is there: {@code full}, {@code excerpt}, {@code truncated},
 *     {@code title only}, or {@code not fetched}
 * @param language BCP 47 tag of the text
 * @param text the cleaned text, empty when it was not fetched
 * @param claims in the order of the text
 * @param copyOf what it repeats, null when it stands for itself
 * @param threads the threads it is evidence for
 * @param change that its publisher replaced the text; null when there was only one
 * @param lint where the text contradicts itself
 * @param links how its claims stand to those of other items, by the claim's id
 * @param same what persons said that it is the same as
 */
public record ItemPage(
        String item,
        String title,
        String source,
        String sourceKind,
        @Nullable String address,
        @Nullable String author,
        @Nullable DateInterval published,
        Instant firstSeen,
        String body,
        String language,
        String text,
        List<ClaimRow> claims,
        @Nullable RelatedItem copyOf,
        List<RelatedItem> copies,
        List<InThread> threads,
        @Nullable TextChange change,
        List<LintLine> lint,
        Map<String, List<LinkLine>> links,
        List<SameLine> same) {

    /** An item whose text fits together, and that stands to no others. */
    public ItemPage(
            String item,
            String title,
            String source,
            String sourceKind,
            @Nullable String address,
            @Nullable String author,
            @Nullable DateInterval published,
            Instant firstSeen,
            String body,
            String language,
            String text,
            List<ClaimRow> claims,
            @Nullable RelatedItem copyOf,
            List<RelatedItem> copies,
            List<InThread> threads,
            @Nullable TextChange change) {
        this(
                item,
                title,
                source,
                sourceKind,
                address,
                author,
                published,
                firstSeen,
                body,
                language,
                text,
                claims,
                copyOf,
                copies,
                threads,
                change,
                List.of(),
                Map.of(),
                List.of());
    }

    /** The page of a report on which a place of its text stands; empty when it has no pages. */
    public OptionalInt pageAt(int offset) {
        if (text.indexOf('\f') < 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                1 + (int) text.substring(0, offset).chars().filter(unit -> unit == '\f').count());
    }

    /**
     * Where the text contradicts itself.
     *
     * @param start where the words stand in the text, in UTF-16 units
     */
    public record LintLine(int start, int end, String words, String problem) {}

    /** A thread by its two names. */
    public record InThread(String slug, String title) {}

    /** Another item with the reason why it is related. */
    public record RelatedItem(String item, String title, String source, String reason) {}

    /**
     * A statement with the sentence that says it.
     *
     * @param kind {@code result}, {@code forecast} …
     * @param value as written, with how it is limited: {@code ~21.5%}, {@code at least 16 hours}
     * @param valueStart where the value stands in the text, in UTF-16 units; null where there is
     *     none
     * @param valueEnd one past its end
     * @param unit the sign of the unit, empty for a plain count
     * @param date as the text states it, null when it does not
     * @param measuredBy who measured, null when the text does not say
     * @param reportedBy who says so
     */
    public record ClaimRow(
            String claim,
            String kind,
            @Nullable String benchmark,
            @Nullable String protocol,
            @Nullable String system,
            @Nullable String scaffold,
            @Nullable String value,
            @Nullable Integer valueStart,
            @Nullable Integer valueEnd,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String unit,
            @Nullable DateInterval date,
            boolean humanBaseline,
            @Nullable String measuredBy,
            String reportedBy,
            PassageSpan passage) {}

    /** Where a sentence stands in the text, in UTF-16 units, and what it says. */
    public record PassageSpan(int start, int end, String quote) {}
}
