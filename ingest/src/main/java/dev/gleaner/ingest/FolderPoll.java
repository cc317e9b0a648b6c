package dev.gleaner.ingest;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.ingest.Document.Form;
import dev.gleaner.ingest.Gatherer.Gathering;
import dev.gleaner.ingest.Ingest.Outcome;
import dev.gleaner.ingest.Ingest.PollReport;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Due;
import dev.gleaner.ingest.source.FolderListing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a folder of documents: each file is an item, stored as soon as it is read. */
final class FolderPoll {

    private final Gatherer gatherer;
    private final HarvestStore harvests;
    private final SourceStore sources;
    private final Function<byte[], Optional<String>> refusal;
    private final InstantSource clock;

    FolderPoll(
            Gatherer gatherer,
            HarvestStore harvests,
            SourceStore sources,
            Function<byte[], Optional<String>> refusal,
            InstantSource clock) {
        this.gatherer = gatherer;
        this.harvests = harvests;
        this.sources = sources;
        this.refusal = refusal;
        this.clock = clock;
    }

    PollReport poll(ChannelState channel, Consumer<String> progress) {
        Instant started = clock.instant();
        Path folder = Path.of(channel.channel().address());
        return switch (FolderListing.of(folder)) {
            case FolderListing.Unreadable(String reason) -> {
                ChannelState state =
                        Polled.failed(channel, started, new Due.Outcome.Failed(), reason);
                PollLog log = PollLog.of(record(started, "failed", reason, 0, 0));
                harvests.store(new Harvest(state, List.of(), log), clock.instant());
                yield new PollReport(Outcome.FAILED, Stored.nothing(), reason);
            }
            case FolderListing.Listed listed -> read(channel, started, folder, listed, progress);
        };
    }

    private PollReport read(
            ChannelState channel,
            Instant started,
            Path folder,
            FolderListing.Listed listed,
            Consumer<String> progress) {
        Source source = sources.byId(channel.channel().source());
        List<String> problems = new ArrayList<>();
        listed.skipped()
                .forEach(skipped ->
                        problems.add(
                                "passed over "
                                        + folder.relativize(skipped.file())
                                        + ": "
                                        + skipped.reason()));
        if (listed.leftOut() > 0) {
            problems.add(listed.leftOut() + " more files were left out");
        }
        Stored stored = Stored.nothing();
        for (Path file : listed.documents()) {
            progress.accept("reading " + folder.relativize(file));
            Optional<Gathered> gathered = gather(source, folder, file, problems);
            if (gathered.isPresent()) {
                stored = stored.plus(store(channel, List.of(gathered.get())));
            }
        }
        ChannelState state =
                Polled.well(
                        channel,
                        started,
                        Validators.NONE,
                        new Due.Outcome.FolderRead(),
                        String.join("\n", problems));
        int unchanged = listed.documents().size() - stored.newItems();
        PollLog log =
                PollLog.of(record(started, "read", "", stored.newItems(), Math.max(0, unchanged)));
        harvests.store(new Harvest(state, List.of(), log), clock.instant());
        return new PollReport(Outcome.READ, stored, state.problem());
    }

    private Optional<Gathered> gather(
            Source source, Path folder, Path file, List<String> problems) {
        String name = folder.relativize(file).toString();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            problems.add("could not read " + name + ": " + unreadable.getMessage());
            return Optional.empty();
        }
        Optional<String> reason = refusal.apply(bytes);
        if (reason.isPresent()) {
            problems.add("passed over " + name + ": " + reason.get());
            return Optional.empty();
        }
        Document document =
                new Document(
                        bytes, form(name), null, file.toUri().toString(), source, "", null, null);
        return switch (gatherer.gather(document, clock.instant())) {
            case Gathering.Read(Gathered gathered) -> Optional.of(gathered);
            case Gathering.Known known -> Optional.empty();
            case Gathering.Empty(Gathered titleOnly, String why) -> {
                problems.add("only the title of " + name + " is kept: " + why);
                yield Optional.of(titleOnly);
            }
        };
    }

    private PollRecord record(
            Instant started, String outcome, String detail, int itemsNew, int itemsSame) {
        return new PollRecord(
                started,
                0,
                0,
                itemsNew,
                itemsSame,
                Duration.between(started, clock.instant()),
                outcome,
                detail);
    }

    private static Form form(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return Form.MARKDOWN;
        }
        if (lower.endsWith(".pdf")) {
            return Form.PDF;
        }
        return lower.endsWith(".txt") ? Form.TEXT : Form.HTML;
    }

    private Stored store(ChannelState state, List<Gathered> gathered) {
        return harvests.store(new Harvest(state, gathered), clock.instant());
    }
}
