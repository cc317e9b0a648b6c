package dev.gleaner.web;

import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.source.SourcePage;
import dev.gleaner.source.SourcePage.ChannelPage;
import dev.gleaner.source.SourcePage.HubLine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything known of a source, channel by channel.
 *
 * @param kind {@code newsletter}, with its owner where it has one
 * @param same what persons said that it is the same as
 */
record SourceScreen(String name, String kind, List<SameNotice> same, List<Channel> channels) {

    SourceScreen {
        same = List.copyOf(same);
        channels = List.copyOf(channels);
    }

    /**
     * A channel.
     *
     * @param facts what is known of it, as name and words
     * @param exchange of the last poll that failed; empty when none did
     */
    record Channel(
            String kind,
            Shown.@Nullable Address address,
            String state,
            List<Fact> facts,
            List<Poll> polls,
            String exchange) {

        Channel {
            facts = List.copyOf(facts);
            polls = List.copyOf(polls);
        }
    }

    /** A name with what belongs to it. */
    record Fact(String name, String words) {}

    /** A poll, as words. */
    record Poll(
            Moment at,
            String outcome,
            String status,
            long bytes,
            int itemsNew,
            long millis,
            String detail) {}

    static SourceScreen of(SourcePage page) {
        return new SourceScreen(
                Shown.title(page.source()),
                page.kind() + (page.family() == null ? "" : ", of " + Shown.text(page.family())),
                SameNotice.ofName(page.same()),
                page.channels().stream().map(SourceScreen::channel).toList());
    }

    private static Channel channel(ChannelPage channel) {
        return new Channel(
                channel.kind(),
                Shown.address(channel.address()),
                channel.state(),
                facts(channel).toList(),
                channel.polls().stream().map(SourceScreen::poll).toList(),
                channel.lastFailure() == null
                        ? ""
                        : Shown.text(
                                channel.lastFailure().request()
                                        + "\n"
                                        + channel.lastFailure().response()));
    }

    private static Stream<Fact> facts(ChannelPage channel) {
        return Stream.of(
                        Stream.of(
                                fact(
                                        "Last success",
                                        Moment.ofNullable(channel.lastSuccess()),
                                        "never"),
                                fact(
                                        "Last new item",
                                        Moment.ofNullable(channel.lastNewItem()),
                                        "never"),
                                next(channel)),
                        Stream.of(channel.problem())
                                .filter(problem -> !problem.isBlank())
                                .map(problem -> new Fact("Problem", Shown.text(problem))),
                        Stream.of(channel.doubt())
                                .filter(doubt -> !doubt.isEmpty())
                                .map(doubt ->
                                        new Fact(
                                                "Changed hands?",
                                                Shown.text(doubt)
                                                        + ". gleaner source confirm says it is all"
                                                        + " right, pause stops polling it")),
                        channel.aliases().stream()
                                .map(alias -> new Fact("Was at", Shown.text(alias))),
                        channel.repairs().stream()
                                .map(repair -> new Fact("Repaired", Shown.text(repair))),
                        Stream.of(channel.robots())
                                .filter(robots -> !robots.isBlank())
                                .map(robots -> new Fact("robots.txt", Shown.text(robots))),
                        channel.hubs().stream().map(SourceScreen::hub),
                        Stream.ofNullable(channel.listening()).map(SourceScreen::hearing),
                        channel.quarantine().stream()
                                .map(item ->
                                        new Fact(
                                                "Quarantine",
                                                Shown.text(
                                                        item.code()
                                                                + " "
                                                                + item.address()
                                                                + ": "
                                                                + item.detail()))),
                        channel.events().stream()
                                .map(event ->
                                        new Fact(
                                                Moment.of(event.at()).words(),
                                                Shown.text(
                                                        event.what().word()
                                                                + (event.detail().isBlank()
                                                                        ? ""
                                                                        : ": " + event.detail())))))
                .flatMap(facts -> facts);
    }

    private static Fact hub(HubLine hub) {
        Moment until = Moment.ofNullable(hub.until());
        return new Fact(
                "Hub",
                Shown.text(hub.hub())
                        + ", "
                        + hub.state()
                        + " since "
                        + Moment.of(hub.since()).words()
                        + (until == null ? "" : ", until " + until.words())
                        + (hub.problem().isEmpty() ? "" : ": " + Shown.text(hub.problem())));
    }

    private static Fact hearing(Hearing hearing) {
        return new Fact(
                "Mail server",
                (hearing.on() ? "tells what is new, since " : "does not tell what is new, since ")
                        + Moment.of(hearing.since()).words()
                        + (hearing.problem().isEmpty()
                                ? ""
                                : ": " + Shown.text(hearing.problem())));
    }

    private static Fact next(ChannelPage channel) {
        Fact next = fact("Next poll", Moment.ofNullable(channel.nextPoll()), "not by itself");
        return channel.nextReason().isBlank()
                ? next
                : new Fact(next.name(), next.words() + ": " + Shown.text(channel.nextReason()));
    }

    private static Fact fact(String name, @Nullable Moment at, String otherwise) {
        return new Fact(name, at == null ? otherwise : at.words());
    }

    private static Poll poll(PollRecord poll) {
        return new Poll(
                Moment.of(poll.at()),
                Shown.text(poll.outcome()),
                poll.status() == 0 ? "–" : Integer.toString(poll.status()),
                poll.bytes(),
                poll.itemsNew(),
                poll.took().toMillis(),
                Shown.text(poll.detail()));
    }
}
