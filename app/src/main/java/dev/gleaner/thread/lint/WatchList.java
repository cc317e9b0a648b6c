package dev.gleaner.thread.lint;

import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.TriggerLine;
import dev.gleaner.thread.file.ThreadFile.Watch;
import dev.gleaner.thread.trigger.ItemName;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Triggers and the watch list where they disagree: a trigger that nobody watches for, something
 * watched for that no trigger knows, or both with other names.
 *
 * <p>A trigger for a person needs no watch. A line such as "Read …" is a task: it serves a trigger
 * of the same source, but needs none.
 */
final class WatchList {

    static final String UNWATCHED = "trigger-without-watch";
    static final String UNASKED = "watch-without-trigger";
    static final String DISAGREE = "trigger-and-watch-disagree";

    private static final Pattern WAITS =
            Pattern.compile(
                    "(?:top priority:\\s*)?(?:keep )?(?:watch(?:ing)?|wait(?:ing)?|look(?:ing)? out|an eye|monitor)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int SHORTEST_TELLING_WORD = 5;
    private static final Set<String> NOT_TELLING =
            Set.of(
                    "watch",
                    "watching",
                    "another",
                    "third",
                    "second",
                    "first",
                    "result",
                    "results",
                    "lands",
                    "announces",
                    "publishes",
                    "confirms",
                    "waiting");

    private WatchList() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        List<TriggerLine> triggers = page.file().ripeness().triggers();
        List<Watch> watches = page.file().watching();
        triggers.forEach(trigger -> findings.addAll(trigger(page, trigger, watches)));
        watches.stream()
                .filter(WatchList::waits)
                .filter(watch ->
                        triggers.stream().noneMatch(trigger -> isAbout(page, watch, trigger)))
                .map(watch ->
                        page.finding(
                                UNASKED,
                                watch.span(),
                                watch.text(),
                                "Nothing happens when it comes: no trigger speaks of it."))
                .forEach(findings::add);
        return findings;
    }

    private static List<Finding> trigger(Page page, TriggerLine trigger, List<Watch> watches) {
        if (trigger.kind() == Trigger.Kind.PERSON) {
            return List.of();
        }
        if (watches.stream().noneMatch(watch -> isAbout(page, watch, trigger))) {
            return isReadAlready(page, trigger)
                    ? List.of()
                    : List.of(
                            page.finding(
                                    UNWATCHED,
                                    trigger.span(),
                                    trigger.text(),
                                    "Nobody watches for it: the watch list does not speak of it."));
        }
        if (trigger.kind() != Trigger.Kind.ARRIVAL) {
            return List.of();
        }
        return watches.stream()
                .filter(WatchList::waits)
                .filter(watch -> shareAName(watch, trigger))
                .filter(watch -> !Names.in(watch.text()).equals(Names.in(trigger.text())))
                .map(watch -> disagreement(page, trigger, watch))
                .toList();
    }

    private static Finding disagreement(Page page, TriggerLine trigger, Watch watch) {
        Set<String> only = new TreeSet<>(Names.in(trigger.text()));
        Set<String> watchedOnly = new TreeSet<>(Names.in(watch.text()));
        only.removeAll(Names.in(watch.text()));
        watchedOnly.removeAll(Names.in(trigger.text()));
        List<String> parts = new ArrayList<>();
        if (!only.isEmpty()) {
            parts.add("only the trigger names " + String.join(" and ", only));
        }
        if (!watchedOnly.isEmpty()) {
            parts.add("only the watch list names " + String.join(" and ", watchedOnly));
        }
        return page.finding(
                DISAGREE,
                trigger.span(),
                trigger.text(),
                "Trigger and watch list disagree on what counts: " + String.join(", ", parts) + ".",
                List.of(page.place(watch.span(), watch.text())));
    }

    private static boolean waits(Watch watch) {
        return WAITS.matcher(watch.text()).matches();
    }

    private static boolean isAbout(Page page, Watch watch, TriggerLine trigger) {
        Set<String> names = Names.in(trigger.text());
        if (shareAName(watch, trigger) || shareAnEntry(page, watch, trigger)) {
            return true;
        }
        boolean bothNamed = !names.isEmpty() && !Names.in(watch.text()).isEmpty();
        return !(bothNamed && waits(watch)) && shareATellingWord(watch, trigger);
    }

    private static boolean shareAName(Watch watch, TriggerLine trigger) {
        return Names.in(watch.text()).stream().anyMatch(Names.in(trigger.text())::contains);
    }

    private static boolean shareAnEntry(Page page, Watch watch, TriggerLine trigger) {
        return EntryName.of(page.file().groups()).stream()
                .anyMatch(name -> name.isNamedIn(watch.text()) && name.isNamedIn(trigger.text()));
    }

    private static boolean shareATellingWord(Watch watch, TriggerLine trigger) {
        Set<String> wanted = telling(trigger.text());
        return telling(watch.text()).stream()
                .anyMatch(word ->
                        wanted.stream()
                                .anyMatch(
                                        other -> word.startsWith(other) || other.startsWith(word)));
    }

    private static Set<String> telling(String text) {
        Set<String> telling = new TreeSet<>(ItemName.words(text));
        telling.removeIf(
                word -> word.length() < SHORTEST_TELLING_WORD || NOT_TELLING.contains(word));
        return telling;
    }

    private static boolean isReadAlready(Page page, TriggerLine trigger) {
        List<EntryName> named =
                EntryName.of(page.file().groups()).stream()
                        .filter(name -> name.isNamedIn(trigger.text()))
                        .toList();
        return trigger.kind() == Trigger.Kind.ITEM
                && !named.isEmpty()
                && named.stream().allMatch(name -> name.entry().depth() == Depth.READ);
    }
}
