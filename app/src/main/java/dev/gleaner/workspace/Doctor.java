package dev.gleaner.workspace;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.DoctorReport.Check;
import dev.gleaner.operation.IndexCare;
import dev.gleaner.operation.IndexReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at everything that can be wrong with an installation while it runs. */
final class Doctor {

    private static final long MIB = 1024 * 1024;

    /** Neo4j and Lucene never recover gracefully from a full disk; stop well before. */
    private static final long DISK_NEEDED_MIB = 2048;

    private final DataFolder folder;
    private final RunningDatabase database;
    private final IndexCare index;
    private final ChannelStore channels;

    Doctor(DataFolder folder, RunningDatabase database, IndexCare index, ChannelStore channels) {
        this.folder = folder;
        this.database = database;
        this.index = index;
        this.channels = channels;
    }

    DoctorReport look() {
        return new DoctorReport(List.of(java(), data(), disk(), graph(), index(), channels()));
    }

    private static Check java() {
        return new Check("Java", true, Runtime.version().toString(), "");
    }

    private Check data() {
        return new Check("data folder", true, folder.root().toString(), "");
    }

    private Check disk() {
        return disk(folder.root(), DISK_NEEDED_MIB);
    }

    static Check disk(Path folder, long neededMib) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MIB;
            boolean enough = free >= neededMib;
            return new Check(
                    "disk",
                    enough,
                    free + " MiB free",
                    enough
                            ? ""
                            : "free some room: below "
                                    + neededMib
                                    + " MiB a long poll may fill it");
        } catch (IOException unreadable) {
            return new Check(
                    "disk",
                    false,
                    "cannot tell: " + unreadable.getMessage(),
                    "look at the disk yourself");
        }
    }

    private Check graph() {
        return new Check("Neo4j", true, database.description(), "");
    }

    private Check index() {
        IndexReport report = index.verify();
        return new Check(
                "index",
                report.isSound(),
                report.indexed() + " of " + report.items() + " items",
                report.isSound() ? "" : "gleaner index rebuild makes it anew");
    }

    private Check channels() {
        List<ChannelState> all = channels.all();
        List<String> failing =
                all.stream()
                        .filter(state -> state.failuresInARow() > 0)
                        .map(ChannelState::sourceName)
                        .toList();
        if (all.isEmpty()) {
            return new Check("channels", true, "none yet", "gleaner source add ADDRESS adds one");
        }
        return new Check(
                "channels",
                failing.isEmpty(),
                all.size()
                        + ", failing: "
                        + (failing.isEmpty() ? "none" : String.join(", ", failing)),
                failing.isEmpty() ? "" : "gleaner source list tells why");
    }
}
