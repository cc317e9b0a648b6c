package dev.gleaner.thread.snapshot;

import dev.gleaner.ripeness.Snapshot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a level was computed from, one line a fact, in a fixed order: kept with the assessment so
 * that it can be computed again.
 */
public final class SnapshotText {

    private SnapshotText() {}

    public static String of(Snapshot snapshot) {
        Stream<Stream<String>> facts =
                Stream.of(
                        lines(snapshot.evidence()),
                        lines(snapshot.triggers()),
                        lines(snapshot.branches()),
                        lines(snapshot.connections()),
                        lines(snapshot.conflicts()),
                        lines(snapshot.drafts()),
                        lines(snapshot.personHolds()),
                        lines(snapshot.rests()),
                        lines(snapshot.earlier()),
                        Stream.of(
                                "asserted " + snapshot.asserted(),
                                "counter-evidence checked " + snapshot.counterEvidenceChecked()));
        return facts.flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(List<?> facts) {
        return facts.stream().map(Object::toString).map(fact -> fact.replace('\n', ' ')).sorted();
    }
}
