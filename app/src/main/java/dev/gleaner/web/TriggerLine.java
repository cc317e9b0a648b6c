package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.ThreadPage.TriggerRow;

import java.util.List;
import java.util.Map;

/** A condition of the writer with what came of it. */
record TriggerLine(
        String text, LevelSign target, String kind, String version, List<FiringLine> firings) {

    TriggerLine {
        firings = List.copyOf(firings);
    }

    /** That an item met a trigger. */
    record FiringLine(String href, String title, String state, String because) {}

    static TriggerLine of(TriggerRow trigger, Map<String, String> titles) {
        return new TriggerLine(
                Shown.text(trigger.text()),
                LevelSign.of(trigger.target(), false),
                kind(trigger.kind()),
                trigger.version() == 1 ? "" : "version " + trigger.version(),
                trigger.firings().stream().map(firing -> firing(firing, titles)).toList());
    }

    private static String kind(String word) {
        return switch (word) {
            case "item" -> "fired by the body of one item";
            case "arrival" -> "fired by what arrives";
            case "person" -> "fired by a person only";
            case "declared" -> "fired by its query and conditions";
            default -> word;
        };
    }

    private static FiringLine firing(FiringRow firing, Map<String, String> titles) {
        return new FiringLine(
                Links.item(firing.item()),
                titles.getOrDefault(firing.item(), "an item"),
                firing.state(),
                Shown.text(firing.because()));
    }
}
