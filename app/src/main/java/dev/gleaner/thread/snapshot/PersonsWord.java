package dev.gleaner.thread.snapshot;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.ThreadOverride.Word;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.Connection;
import dev.gleaner.ripeness.Snapshot.PersonHold;
import dev.gleaner.ripeness.Snapshot.RestFact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What persons said about a thread and still holds on a day.
 *
 * <p>A level said in the product wins over the one in the file unless the file's is dated later.
 * Withdrawing ends whatever was said in the product before.
 *
 * @param level null when nobody asserts one
 */
public record PersonsWord(
        @Nullable AssertedFact level,
        List<PersonHold> holds,
        List<RestFact> rests,
        boolean counterEvidenceChecked,
        List<Connection> connections) {

    public static PersonsWord on(FoundThread found, Instant asOf) {
        LocalDate today = dayOf(asOf);
        List<ThreadOverride> standing = new ArrayList<>();
        for (ThreadOverride said : found.overrides()) {
            if (said.recordedAt().isAfter(asOf)) {
                continue;
            }
            if (said.word() == Word.WITHDRAW) {
                standing.clear();
            } else if (said.holdsOn(today)) {
                standing.add(said);
            }
        }
        return new PersonsWord(
                level(found.thread(), standing),
                standing.stream()
                        .filter(said -> said.word() == Word.PARK)
                        .map(said ->
                                new PersonHold(said.by(), said.reason(), dayOf(said.recordedAt())))
                        .toList(),
                standing.stream()
                        .filter(said -> said.word() == Word.SPIKE || said.word() == Word.PUBLISH)
                        .map(said ->
                                new RestFact(
                                        said.word() == Word.SPIKE ? "spiked" : "published",
                                        said.by(),
                                        said.reason(),
                                        dayOf(said.recordedAt())))
                        .toList(),
                standing.stream().anyMatch(said -> said.word() == Word.COUNTER_EVIDENCE),
                standing.stream()
                        .filter(said -> said.word() == Word.CONNECT)
                        .map(said -> new Connection(said.by(), said.reason(), said.items()))
                        .toList());
    }

    private static @Nullable AssertedFact level(StoryThread thread, List<ThreadOverride> standing) {
        AssertedFact inTheFile =
                thread.asserted() == null
                        ? null
                        : new AssertedFact(
                                thread.asserted(),
                                thread.assertedOn(),
                                "writer",
                                thread.assertedReason());
        AssertedFact here =
                standing.stream()
                        .flatMap(said -> fact(said).stream())
                        .reduce((one, later) -> later)
                        .orElse(null);
        if (here == null || inTheFile == null) {
            return here == null ? inTheFile : here;
        }
        boolean fileIsLater =
                inTheFile.on() != null && here.on() != null && inTheFile.on().isAfter(here.on());
        return fileIsLater ? inTheFile : here;
    }

    private static List<AssertedFact> fact(ThreadOverride said) {
        return said.level() == null
                ? List.of()
                : List.of(
                        new AssertedFact(
                                said.level(),
                                dayOf(said.recordedAt()),
                                said.by(),
                                said.reason()
                                        + (said.until() == null
                                                ? ""
                                                : " (until " + said.until() + ")")));
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
