package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelHistory;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.ingest.discover.LocalDiscovery;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.same.SameStatements;
import dev.gleaner.source.SourcePage.ChannelPage;
import dev.gleaner.source.SourcePage.HubLine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The channels that are there: what is known of them, and what a person changes about them. */
public final class SourceRegister {

    private final ChannelStore channels;
    private final ChannelDecisions decisions;
    private final SourceStore sources;
    private final Function<Id<Channel>, Optional<Hearing>> hearing;
    private final SameStatements same;
    private final InstantSource clock;

    /**
     * @param hearing how we do with a mail server that is to tell what is new
     */
    public SourceRegister(
            ChannelStore channels,
            ChannelDecisions decisions,
            SourceStore sources,
            Function<Id<Channel>, Optional<Hearing>> hearing,
            SameStatements same,
            InstantSource clock) {
        this.channels = channels;
        this.decisions = decisions;
        this.sources = sources;
        this.hearing = hearing;
        this.same = same;
        this.clock = clock;
    }

    /** Everything known of a source, or of the source of a channel. */
    public Reply<SourcePage> page(String named) {
        List<ChannelState> found = named(named);
        if (found.isEmpty()) {
            return nobody(named);
        }
        String name = found.getFirst().sourceName();
        Source source =
                sources.named(name).orElseGet(() -> Source.of(name, Source.Kind.UNKNOWN, null));
        return Reply.of(
                new SourcePage(
                        name,
                        source.kind().word(),
                        source.family(),
                        found.stream()
                                .flatMap(state -> channels.history(state.channel().id()).stream())
                                .map(this::page)
                                .toList(),
                        same.about(Kind.SOURCE, name, null)));
    }

    /** Does to the channels that are meant what a person wants. */
    public Reply<SourceChanged> change(SourceChange wanted) {
        List<ChannelState> found = named(wanted.source());
        if (found.isEmpty()) {
            return nobody(wanted.source());
        }
        Instant now = clock.instant();
        List<String> changed =
                found.stream()
                        .map(ChannelState::channel)
                        .filter(channel -> changes(channel.id(), wanted, now))
                        .map(Channel::address)
                        .toList();
        return Reply.of(
                new SourceChanged(found.getFirst().sourceName(), wanted.action().done(), changed));
    }

    private boolean changes(Id<Channel> id, SourceChange wanted, Instant now) {
        return switch (wanted.action()) {
            case PAUSE -> decisions.pause(id, wanted.reason(), now);
            case RESUME -> decisions.resume(id, now);
            case PACE -> decisions.every(id, wanted.every(), now);
            case REMOVE -> decisions.close(id, now);
            case CONFIRM -> decisions.confirm(id, wanted.reason(), now);
        };
    }

    /** The channels of a source's name, or the one of this address or id. */
    List<ChannelState> named(String named) {
        String text = named.strip();
        List<ChannelState> all = channels.all();
        List<ChannelState> byName =
                all.stream().filter(state -> state.sourceName().equalsIgnoreCase(text)).toList();
        if (!byName.isEmpty()) {
            return byName;
        }
        String address = LocalDiscovery.path(text).map(Path::toString).orElse(text);
        Optional<ChannelState> at =
                channels.at(address).filter(state -> state.condition() != Condition.CLOSED);
        return at.or(() ->
                        Id.<Channel>parse(text)
                                .flatMap(channels::find)
                                .filter(state -> state.condition() != Condition.CLOSED))
                .map(List::of)
                .orElse(List.of());
    }

    private <T> Reply<T> nobody(String named) {
        String wanted = named.strip().toLowerCase(Locale.ROOT);
        return new Reply.Refused<>(
                Reply.Trouble.NOT_FOUND,
                "there is no source or channel '" + named + "'",
                channels.all().stream()
                        .map(ChannelState::sourceName)
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                        .findFirst()
                        .map(name -> "did you mean '" + name + "'? gleaner source list names all")
                        .orElse("gleaner source list names those there are"));
    }

    private static HubLine hub(Subscription subscription) {
        return new HubLine(
                subscription.hub().address(),
                subscription.state().word(),
                subscription.since(),
                subscription.leaseEnd(),
                subscription.problem());
    }

    private ChannelPage page(ChannelHistory history) {
        ChannelState state = history.state();
        boolean asked =
                switch (state.condition()) {
                    case PAUSED, GONE, QUARANTINED, CLOSED -> false;
                    case NEW, OK, RETRYING, FAILING, MISSING -> true;
                };
        return new ChannelPage(
                state.channel().id().value(),
                state.channel().kind().word(),
                state.channel().address(),
                state.condition().word(),
                history.addedAt(),
                state.lastPoll(),
                state.lastSuccess(),
                state.lastNewItem(),
                asked ? state.nextPoll() : null,
                asked ? state.nextReason() : "not until a person resumes it",
                state.failuresInARow(),
                state.problem(),
                state.kept().doubt() == null ? "" : state.kept().doubt().words(),
                history.aliases(),
                history.polls(),
                history.lastFailure(),
                history.repairs(),
                history.robots(),
                history.subscriptions().stream().map(SourceRegister::hub).toList(),
                hearing.apply(state.channel().id()).orElse(null),
                history.quarantine(),
                history.events());
    }
}
