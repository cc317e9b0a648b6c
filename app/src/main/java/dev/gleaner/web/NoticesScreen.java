package dev.gleaner.web;

import dev.gleaner.delivery.NoticeList;
import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.delivery.NoticeList.NoticeRow;
import dev.gleaner.graph.notice.Notice.Told;

import java.util.List;

/**
 * What changed, newest first, and who was told.
 *
 * @param told who is told, in words
 * @param trouble that something was given up; empty when nothing was
 */
record NoticesScreen(String told, String trouble, List<Row> rows) {

    private static final int MOST_NAMED = 10;

    NoticesScreen {
        rows = List.copyOf(rows);
    }

    /**
     * One change.
     *
     * @param more how much evidence is not named; empty when all is
     * @param deliveries who has it and who has not, in words
     */
    record Row(
            String href,
            String headline,
            Moment at,
            LevelSign level,
            String because,
            List<EvidenceLink> evidence,
            String more,
            List<String> deliveries) {

        Row {
            evidence = List.copyOf(evidence);
            deliveries = List.copyOf(deliveries);
        }
    }

    /** An item of new evidence. */
    record EvidenceLink(String href, String title, String source) {}

    static NoticesScreen of(NoticeList list) {
        long dead =
                list.notices().stream()
                        .flatMap(row -> row.deliveries().stream())
                        .filter(delivery -> delivery.state().equals("dead"))
                        .count();
        return new NoticesScreen(
                list.receivers().isEmpty()
                        ? "nobody else is told"
                        : "told as well: " + Shown.text(String.join(", ", list.receivers())),
                dead == 0 ? "" : Counted.of((int) dead, "message") + " given up.",
                list.notices().stream().map(NoticesScreen::row).toList());
    }

    private static Row row(NoticeRow row) {
        List<Told> evidence = row.notice().evidence();
        int more = evidence.size() - MOST_NAMED;
        return new Row(
                Links.thread(row.notice().slug()),
                Shown.title(row.headline()),
                Moment.of(row.notice().at()),
                LevelSign.of(row.notice().level().word(), false),
                Shown.text(row.notice().because()),
                evidence.stream().limit(MOST_NAMED).map(NoticesScreen::link).toList(),
                more > 0 ? "and " + more + " more" : "",
                row.deliveries().stream().map(NoticesScreen::words).toList());
    }

    private static EvidenceLink link(Told told) {
        return new EvidenceLink(
                Links.item(told.item().value()),
                Shown.title(told.title()),
                Shown.title(told.source()));
    }

    private static String words(DeliveryRow delivery) {
        String state =
                switch (delivery.state()) {
                    case "dead" -> "given up";
                    case "unaddressed" -> "no longer in the settings";
                    default -> delivery.state();
                };
        return Shown.text(
                delivery.receiver()
                        + ": "
                        + state
                        + (delivery.outcome().isEmpty() ? "" : ", " + delivery.outcome()));
    }
}
