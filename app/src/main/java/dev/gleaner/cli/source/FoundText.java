package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Table;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourceFound.Channel;

/** What an address can be followed as, for people. */
final class FoundText {

    private FoundText() {}

    static String of(SourceFound found) {
        StringBuilder text = new StringBuilder();
        for (Channel channel : found.channels()) {
            text.append(text.isEmpty() ? "" : "\n\n");
            if (found.channels().size() > 1) {
                text.append(found.channels().indexOf(channel) + 1).append(". ");
            }
            text.append(of(channel));
        }
        return text.toString();
    }

    private static String of(Channel channel) {
        StringBuilder text =
                new StringBuilder(channel.source())
                        .append(" — ")
                        .append(channel.kind())
                        .append(" ")
                        .append(channel.address());
        if (!channel.title().isBlank() && !channel.title().equals(channel.source())) {
            text.append("\n  calls itself  ").append(Table.shortened(channel.title(), 100));
        }
        text.append("\n  found         ")
                .append(channel.how())
                .append("\n  items         ")
                .append(channel.items())
                .append(channel.newest() == null ? "" : ", the newest of " + channel.newest());
        channel.headlines()
                .forEach(headline -> text.append("\n  · ").append(Table.shortened(headline, 100)));
        if (channel.warning() != null) {
            text.append("\n  warning       ").append(channel.warning());
        }
        return text.append(channel.there() ? "\n  already followed" : "").toString();
    }
}
