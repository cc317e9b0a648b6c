package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Table;
import dev.gleaner.cli.session.Times;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.source.SourcePage;
import dev.gleaner.source.SourcePage.ChannelPage;
import dev.gleaner.source.SourcePage.HubLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Everything known of a source, for people. */
final class SourceText {

    private static final int POLLS = 10;

    private SourceText() {}

    static String of(SourcePage page) {
        StringBuilder text =
                new StringBuilder(page.source())
                        .append(" (")
                        .append(page.kind())
                        .append(page.family() == null ? "" : ", of " + page.family())
                        .append(")");
        page.same().forEach(said -> text.append('\n').append(said.words()));
        page.channels().forEach(channel -> text.append("\n\n").append(of(channel)));
        return text.toString();
    }

    private static String of(ChannelPage channel) {
        StringBuilder text =
                new StringBuilder(channel.kind()).append(' ').append(channel.address());
        line(text, "id", channel.id());
        line(
                text,
                "state",
                channel.state()
                        + (channel.failuresInARow() > 1
                                ? ", " + channel.failuresInARow() + " failures in a row"
                                : ""));
        line(text, "last success", time(channel.lastSuccess(), "never"));
        line(text, "last new item", time(channel.lastNewItem(), "never"));
        line(
                text,
                "next poll",
                time(channel.nextPoll(), "none")
                        + (channel.nextReason().isBlank() ? "" : ": " + channel.nextReason()));
        channel.problem().lines().forEach(problem -> line(text, "problem", problem));
        if (!channel.doubt().isEmpty()) {
            line(text, "changed hands?", channel.doubt());
            line(text, "", "gleaner source confirm says it is all right, pause stops polling it");
        }
        channel.aliases().forEach(alias -> line(text, "was at", alias));
        channel.repairs().forEach(repair -> line(text, "repaired", repair));
        if (!channel.robots().isBlank()) {
            line(text, "robots.txt", channel.robots());
        }
        channel.hubs().forEach(hub -> line(text, "hub", of(hub)));
        if (channel.listening() != null) {
            line(text, "mail server", of(channel.listening()));
        }
        channel.quarantine()
                .forEach(item ->
                        line(
                                text,
                                "quarantine",
                                item.code() + " " + item.address() + ": " + item.detail()));
        channel.events()
                .forEach(event ->
                        line(
                                text,
                                Times.minute(event.at()),
                                event.what().word()
                                        + (event.detail().isBlank() ? "" : ": " + event.detail())));
        if (!channel.polls().isEmpty()) {
            text.append("\n  last polls\n")
                    .append(polls(channel).toString().indent(4).stripTrailing());
        }
        if (channel.lastFailure() != null) {
            text.append("\n  last failure, ")
                    .append(Times.minute(channel.lastFailure().at()))
                    .append('\n')
                    .append(
                            (channel.lastFailure().request()
                                            + "\n"
                                            + channel.lastFailure().response())
                                    .strip()
                                    .indent(4)
                                    .stripTrailing());
        }
        return text.toString();
    }

    private static String of(HubLine hub) {
        return hub.hub()
                + ", "
                + hub.state()
                + " since "
                + Times.minute(hub.since())
                + (hub.until() == null ? "" : ", until " + Times.minute(hub.until()))
                + (hub.problem().isEmpty() ? "" : ": " + hub.problem());
    }

    private static String of(Hearing hearing) {
        return (hearing.on() ? "tells what is new, since " : "does not tell what is new, since ")
                + Times.minute(hearing.since())
                + (hearing.problem().isEmpty() ? "" : ": " + hearing.problem());
    }

    private static Table polls(ChannelPage channel) {
        Table table = new Table("AT", "OUTCOME", "STATUS", "BYTES", "NEW", "SAME", "MS", "DETAIL");
        for (PollRecord poll : channel.polls().stream().limit(POLLS).toList()) {
            table.row(
                    Times.minute(poll.at()),
                    poll.outcome(),
                    poll.status() == 0 ? "-" : Integer.toString(poll.status()),
                    Long.toString(poll.bytes()),
                    Integer.toString(poll.itemsNew()),
                    Integer.toString(poll.itemsSame()),
                    Long.toString(poll.took().toMillis()),
                    poll.detail().lines().findFirst().orElse(""));
        }
        return table;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("\n  ").append(name).repeat(' ', Math.max(1, 18 - name.length())).append(value);
    }

    private static String time(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : Times.minute(at);
    }
}
