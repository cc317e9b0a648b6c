package dev.gleaner.thread.desk;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.thread.file.DraftStanding;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFileReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The drafts of a thread after its file was taken over: what the file says anew holds; what a
 * person said elsewhere stays where the file says what it said before.
 */
final class FiledDrafts {

    private final ThreadFile file;
    private final List<DraftLine> linesBefore;
    private final List<Draft> before;
    private final LocalDate today;

    private FiledDrafts(ThreadFile file, Optional<FoundThread> before, Instant at) {
        this.file = file;
        this.linesBefore =
                before.map(found -> new ThreadFileReader().read(found.file()))
                        .map(read -> read instanceof ThreadFile old ? old.drafts() : null)
                        .orElse(List.of());
        this.before = before.map(FoundThread::drafts).orElse(List.of());
        this.today = at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static List<Draft> of(ThreadFile file, Optional<FoundThread> before, Instant at) {
        return new FiledDrafts(file, before, at).drafts();
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        file.drafts().forEach(line -> drafts.add(draft(line)));
        Set<String> named = new HashSet<>();
        file.drafts().forEach(line -> named.add(line.name()));
        linesBefore.forEach(line -> named.add(line.name()));
        before.stream().filter(draft -> !named.contains(draft.name())).forEach(drafts::add);
        return drafts;
    }

    private Draft draft(DraftLine line) {
        Draft written = Draft.of(file.id(), line.name(), line.date(), line.note());
        Optional<Draft> known =
                before.stream().filter(draft -> draft.id().equals(written.id())).findFirst();
        if (known.isEmpty()) {
            return stated(written, line.standing(), line.date() == null ? today : line.date());
        }
        Draft old = known.get();
        Draft now =
                saysTheSame(line)
                        ? written.standing(old.state(), old.reviewer(), old.since())
                        : stated(written, line.standing(), today);
        boolean changed =
                now.state() != old.state()
                        || !now.reviewer().equals(old.reviewer())
                        || !now.note().equals(old.note());
        return now.standing(now.state(), now.reviewer(), changed ? today : old.since())
                .on(old.anchors());
    }

    private static Draft stated(
            Draft written, @Nullable DraftStanding standing, LocalDate otherwise) {
        return standing == null
                ? written.standing(Draft.State.DRAFTING, "", otherwise)
                : written.standing(
                        standing.state(),
                        standing.reviewer(),
                        standing.since() == null ? otherwise : standing.since());
    }

    /** Whether the line of this draft said how far it is in these words before. */
    private boolean saysTheSame(DraftLine line) {
        return linesBefore.stream()
                .filter(old -> old.name().equals(line.name()))
                .findFirst()
                .map(old -> said(old).equals(said(line)))
                .orElse(false);
    }

    private static String said(DraftLine line) {
        DraftStanding standing = line.standing();
        return standing == null
                ? ""
                : standing.state() + " " + standing.reviewer() + " " + standing.since();
    }
}
