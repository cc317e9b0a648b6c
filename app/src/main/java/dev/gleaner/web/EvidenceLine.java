package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage.EvidenceRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One item of the evidence.
 *
 * @param read whether a person is known to have read the body
 * @param facts the rest of what is known, in words: directness, text, results, role
 * @param copyOf what it repeats; null when it stands for itself
 * @param quote its words that it was attached for; empty when there are none
 * @param doubt why nobody can say that these are its words; empty when they are
 */
record EvidenceLine(
        String href,
        String title,
        Shown.@Nullable Address address,
        @Nullable Moment published,
        boolean read,
        String reading,
        List<String> facts,
        Gauge.@Nullable ItemLink copyOf,
        String note,
        String quote,
        String doubt) {

    EvidenceLine {
        facts = List.copyOf(facts);
    }

    static EvidenceLine of(EvidenceRow row, Map<String, String> titles) {
        String copyOf = row.copyOf();
        return new EvidenceLine(
                Links.item(row.item()),
                Shown.title(row.title()),
                Shown.address(row.address()),
                Moment.ofNullable(row.published()),
                isRead(row),
                isRead(row) ? row.reading() : unread(row.reading()),
                facts(row),
                copyOf == null
                        ? null
                        : new Gauge.ItemLink(
                                Links.item(copyOf), titles.getOrDefault(copyOf, "another item")),
                Shown.text(row.note()),
                Shown.text(row.quote()),
                row.doubt());
    }

    /** Whether a person is known to have read the body. */
    static boolean isRead(EvidenceRow row) {
        String reading = row.reading();
        return reading.equals("read") || reading.equals("quoted");
    }

    private static String unread(String reading) {
        return reading.equals("not recorded") ? "unread" : "unread, " + reading;
    }

    private static List<String> facts(EvidenceRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(row.directness());
        if (row.stance() != null) {
            facts.add(row.stance());
        }
        facts.add(ItemScreen.bodyWords(row.body()));
        if (row.results() > 0) {
            facts.add(Counted.of(row.results(), "result"));
        }
        if (!row.role().isBlank()) {
            facts.add(Shown.text(row.role()));
        }
        return facts;
    }
}
