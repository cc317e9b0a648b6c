package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.ChannelStore.Sourced;
import dev.gleaner.graph.store.channel.OutlineStore;
import dev.gleaner.graph.store.channel.OutlineStore.Outlined;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.opml.Opml;
import dev.gleaner.ingest.opml.OpmlReader;
import dev.gleaner.ingest.opml.OpmlReading;
import dev.gleaner.ingest.opml.OpmlWriter;
import dev.gleaner.ingest.opml.Outline;
import dev.gleaner.source.ListImported.State;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lists of sources as other readers have them (OPML), taken over and written. */
public final class SourceLists {

    /** Channels in one transaction: a transaction each took ten times as long. */
    private static final int AT_ONCE = 100;

    private final ChannelStore channels;
    private final SourceStore sources;
    private final OutlineStore outlines;
    private final Function<Request, Fetch> asking;
    private final FirstAnswers answers;
    private final InstantSource clock;

    /**
     * @param asking the outgoing client
     * @param answers asks each new channel once
     */
    public SourceLists(
            ChannelStore channels,
            SourceStore sources,
            OutlineStore outlines,
            Function<Request, Fetch> asking,
            FirstAnswers answers,
            InstantSource clock) {
        this.channels = channels;
        this.sources = sources;
        this.outlines = outlines;
        this.asking = asking;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes a list over, or says what would come of it. */
    public Reply<ListImported> take(ListImport request, Consumer<String> progress) {
        byte[] file = request.file();
        if (file != null) {
            return take(OpmlReader.read(file, null), request, progress);
        }
        String address = Objects.requireNonNull(request.address());
        progress.accept("asking " + address);
        return switch (asking.apply(Request.feed(address, Validators.NONE))) {
            case Fetch.Fetched fetched ->
                    take(
                            OpmlReader.read(fetched.body(), fetched.charset().orElse(null)),
                            request,
                            progress);
            case Fetch.Failed failed -> unreachable(address, failed.detail());
            case Fetch.Refused refused -> unreachable(address, refused.detail());
            case Fetch.Gone gone -> unreachable(address, "gone for good (410)");
            case Fetch.RetryLater later -> unreachable(address, "the server asks for patience");
            case Fetch.NotModified same -> unreachable(address, "it answered without the list");
        };
    }

    private static Reply<ListImported> unreachable(String address, String reason) {
        return new Reply.Refused<>(
                Reply.Trouble.NETWORK,
                "the list at " + address + " could not be fetched: " + reason,
                "save it with a browser and import the file");
    }

    private Reply<ListImported> take(
            OpmlReading reading, ListImport request, Consumer<String> progress) {
        return switch (reading) {
            case OpmlReading.Unreadable(String reason) ->
                    Reply.usage(
                            "this is no list of sources: " + reason,
                            "export the list from the other reader again, as OPML");
            case Opml list -> Reply.of(take(list, request, progress));
        };
    }

    private ListImported take(Opml list, ListImport request, Consumer<String> progress) {
        List<ChannelState> before = channels.all();
        List<ListEntry> entries = new ListSorting(before, request.manyPerHost()).of(list);
        if (!request.preview()) {
            List<ListEntry> wanted =
                    entries.stream().filter(entry -> entry.state() == State.ADDED).toList();
            if (request.check()) {
                answers.ask(wanted, progress);
            }
            add(wanted, progress);
            takeOver(before, entries);
        }
        return ListImported.of(
                list.title(),
                request.preview(),
                entries.stream().map(ListEntry::row).toList(),
                list.leftOut(),
                list.repaired());
    }

    private void add(List<ListEntry> wanted, Consumer<String> progress) {
        SourceNames names = new SourceNames(channels.all());
        List<Outlined> kept = new ArrayList<>();
        List<Sourced> next = new ArrayList<>();
        for (ListEntry entry : wanted) {
            Outline outline = entry.outline();
            Source source =
                    names.of(
                            entry.address(),
                            outline.own("source").orElse(null),
                            outline.own("kind").flatMap(SourceNames::kindNamed).orElse(null),
                            outline.own("family").orElse(null),
                            outline.title());
            Channel channel = Channel.of(source.id(), entry.kind(), entry.address());
            next.add(new Sourced(source, channel));
            kept.add(new Outlined(channel.id(), outline.folders(), outline.attributes()));
            if (next.size() == AT_ONCE) {
                channels.add(next, clock.instant());
                next.clear();
                progress.accept("added " + kept.size() + " of " + wanted.size());
            }
        }
        channels.add(next, clock.instant());
        outlines.keep(kept);
    }

    /** What a later list says of folders and titles replaces what an earlier one said. */
    private void takeOver(List<ChannelState> before, List<ListEntry> entries) {
        Map<String, Id<Channel>> ids = new HashMap<>();
        before.forEach(state -> ids.put(state.channel().address(), state.channel().id()));
        List<Outlined> said = new ArrayList<>();
        for (ListEntry entry : entries) {
            // The first of several mentions counts
            Id<Channel> id = ids.remove(entry.address());
            if (id != null) {
                Outline outline = entry.outline();
                said.add(new Outlined(id, outline.folders(), outline.attributes()));
            }
        }
        outlines.keep(said);
    }

    /** All channels as a list that other readers and this program can take over. */
    public String write() {
        Map<Id<Channel>, Outlined> known = outlines.all();
        Map<String, Source> byName = new HashMap<>();
        sources.all().forEach(source -> byName.put(source.name(), source));
        List<Outline> written = new ArrayList<>();
        for (ChannelState state : channels.all()) {
            Outlined outlined = known.get(state.channel().id());
            Map<String, String> attributes =
                    new LinkedHashMap<>(outlined == null ? Map.of() : outlined.attributes());
            Source source = byName.get(state.sourceName());
            describe(attributes, state, source);
            written.add(new Outline(outlined == null ? List.of() : outlined.folders(), attributes));
        }
        written.sort((one, other) ->
                String.join("\0", one.folders()).compareTo(String.join("\0", other.folders())));
        return OpmlWriter.write("Sources of Gleaner", written, clock.instant());
    }

    private static void describe(
            Map<String, String> attributes, ChannelState state, @Nullable Source source) {
        attributes.putIfAbsent("type", "rss");
        attributes.putIfAbsent("text", state.sourceName());
        String addressName =
                attributes.keySet().stream()
                        .filter(name -> name.equalsIgnoreCase("xmlUrl"))
                        .findFirst()
                        .orElse("xmlUrl");
        attributes.put(addressName, state.channel().address());
        if (state.channel().kind() != Channel.Kind.FEED) {
            attributes.put(Outline.ownName("channel"), state.channel().kind().word());
        }
        attributes.put(Outline.ownName("source"), state.sourceName());
        if (source != null && source.kind() != Source.Kind.UNKNOWN) {
            attributes.put(Outline.ownName("kind"), source.kind().word());
        }
        if (source != null && source.family() != null) {
            attributes.put(Outline.ownName("family"), source.family());
        }
        if (state.condition() == Condition.PAUSED) {
            attributes.put(Outline.ownName("paused"), "true");
        }
    }
}
