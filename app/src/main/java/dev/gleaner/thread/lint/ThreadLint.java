package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules of lint over one thread file. */
public final class ThreadLint {

    private static final List<Function<Page, List<Finding>>> RULES =
            List.of(
                    ProseCounts::of,
                    StatedSpans::of,
                    UnreadButStated::of,
                    MissingAnchors::of,
                    MetHolds::of,
                    WithoutAddress::of,
                    WatchList::of,
                    UnrecordedFirings::of,
                    NoSuchDays::of);

    private ThreadLint() {}

    /**
     * The contradictions in the order of the file.
     *
     * @param strict whether lines that nobody understood are findings too
     */
    public static List<Finding> of(ThreadFile file, boolean strict) {
        Page page = new Page(file);
        Stream<Finding> found = RULES.stream().flatMap(rule -> rule.apply(page).stream());
        Stream<Finding> left = strict ? NotUnderstood.of(page).stream() : Stream.empty();
        return Stream.concat(found, left)
                .distinct()
                .sorted(Comparator.comparing(Finding::line).thenComparing(Finding::rule))
                .toList();
    }
}
