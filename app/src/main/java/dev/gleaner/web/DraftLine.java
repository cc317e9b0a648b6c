package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A text being written.
 *
 * @param standing how far it is, with whom and for how long
 * @param waits whether somebody still has to do something about it
 * @param anchors what it stands on
 * @param flags what it stands on and is not as it was
 */
record DraftLine(
        String name,
        @Nullable Moment date,
        String standing,
        boolean waits,
        String note,
        List<AnchorLine> anchors,
        List<FlagLine> flags) {

    DraftLine {
        flags = List.copyOf(flags);
        anchors = List.copyOf(anchors);
    }

    /**
     * That something a draft stands on is not as it was.
     *
     * @param kind corrected, disputed, changed or gone
     * @param said the sentence as it was; empty where the whole work is meant
     * @param now what is said instead, or against it; empty where nothing is
     * @param where where that is said; null when a person says it here
     */
    record FlagLine(
            String kind,
            Moment at,
            Gauge.ItemLink item,
            String said,
            String now,
            String by,
            @Nullable String where) {}

    /**
     * Words of an item that a draft stands on.
     *
     * @param doubt why nobody can say that these are its words; empty when they are
     */
    record AnchorLine(String href, String title, String quote, String doubt) {}

    static DraftLine of(DraftRow draft, Map<String, String> titles) {
        return new DraftLine(
                Shown.title(draft.name()),
                Moment.ofNullable(draft.date()),
                Shown.title(draft.standing()),
                draft.isOpen(),
                Shown.text(draft.note()),
                draft.anchors().stream()
                        .map(anchor ->
                                new AnchorLine(
                                        Links.item(anchor.item()),
                                        titles.getOrDefault(anchor.item(), "an item"),
                                        Shown.text(anchor.quote()),
                                        anchor.doubt()))
                        .toList(),
                draft.flags().stream().map(DraftLine::flag).toList());
    }

    private static FlagLine flag(DraftFlag flag) {
        return new FlagLine(
                flag.kind().word(),
                Moment.of(flag.at()),
                new Gauge.ItemLink(Links.item(flag.item()), Shown.title(flag.title())),
                Shown.text(flag.said()),
                Shown.text(flag.now()),
                Shown.title(flag.by()),
                flag.where() == null ? null : Links.item(flag.where()));
    }
}
