package dev.gleaner.web;

import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.OriginReport.OriginItem;
import dev.gleaner.thread.Threads;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What counts as one piece of evidence in a thread, with a switch for each layer.
 *
 * <p>Switching changes this view alone: a thread's level always rests on all of them.
 *
 * @param counts origins and items that wait, in words
 * @param switched whether somebody chose the layers, so that the view is what was asked for
 * @param waiting items whose lineage nobody knows
 * @param beside how many items lie beside the thread, in words; empty when none does
 */
record OriginsView(
        String counts,
        boolean switched,
        List<Switch> layers,
        List<Origin> origins,
        List<Line> waiting,
        String beside) {

    OriginsView {
        layers = List.copyOf(layers);
        origins = List.copyOf(origins);
        waiting = List.copyOf(waiting);
    }

    /**
     * A layer that can be switched.
     *
     * @param word as the address has it
     * @param meaning when two items are one by it
     */
    record Switch(String word, String meaning, boolean on) {}

    /** One origin with its items. */
    record Origin(String voice, String size, List<Line> items) {

        Origin {
            items = List.copyOf(items);
        }
    }

    /** An item and what joined it. */
    record Line(Gauge.ItemLink item, String layer, String because) {}

    /**
     * @param layers as the address has them, with commas; null where it has none, which means all
     */
    static OriginsView of(OriginReport report, @Nullable String layers) {
        List<String> all = List.of(Threads.layers().split(",", -1));
        List<String> on = layers == null ? all : List.of(layers.split(",", -1));
        int waiting = report.unknown().size();
        return new OriginsView(
                Counted.of(report.origins().size(), "origin")
                        + (waiting == 0 ? "" : ", " + Counted.of(waiting, "item") + " waiting"),
                layers != null,
                all.stream()
                        .map(layer -> new Switch(layer, meaning(layer), on.contains(layer)))
                        .toList(),
                report.origins().stream()
                        .map(origin ->
                                new Origin(
                                        Shown.title(origin.voice()),
                                        Counted.of(origin.items().size(), "item"),
                                        origin.items().stream().map(OriginsView::line).toList()))
                        .toList(),
                report.unknown().stream().map(OriginsView::line).toList(),
                report.adjacent() == 0
                        ? ""
                        : Counted.of(report.adjacent(), "item lies", "items lie")
                                + " beside the thread");
    }

    private static Line line(OriginItem item) {
        return new Line(
                new Gauge.ItemLink(Links.item(item.item()), Shown.title(item.title())),
                item.layer(),
                Shown.text(item.reason()));
    }

    private static String meaning(String layer) {
        return switch (layer) {
            case "copies" -> "one repeats the text of the other";
            case "families" -> "one owner publishes both";
            case "works" -> "both rest on one cited work";
            case "retold" -> "one tells again what the other said, and measured nothing";
            case "same" -> "a person said that both are the same";
            default -> throw new IllegalArgumentException("no layer of origins: " + layer);
        };
    }
}
