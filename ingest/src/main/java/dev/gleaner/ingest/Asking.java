package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Fetcher.Asked;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Trace;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.listing.ListingAddress;
import dev.gleaner.ingest.robots.Permission;
import dev.gleaner.ingest.robots.Robots;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

/**
 * How the server of a channel is asked: what it answered when the channel was added counts as its
 * first answer; a feed is asked for because a person wants it; a page only as robots.txt has it.
 */
final class Asking {

    private final Fetcher fetcher;
    private final Ways ways;
    private final Robots robots;

    Asking(Fetcher fetcher, Ways ways, Robots robots) {
        this.fetcher = fetcher;
        this.ways = ways;
        this.robots = robots;
    }

    Asked ask(ChannelState channel) {
        String address = channel.channel().address();
        Optional<Fetch.Fetched> first =
                channel.lastPoll() == null ? ways.firstAnswers().apply(address) : Optional.empty();
        if (first.isPresent()) {
            return new Asked(first.get(), new Trace(200, "(it answered when it was added)", ""));
        }
        Validators validators =
                new Validators(channel.kept().entityTag(), channel.kept().lastModified());
        return switch (channel.channel().kind()) {
            case LISTING, PAGE, PDF -> askForPage(address, validators);
            case FEED, SITEMAP, ARXIV, MAILBOX, MAIL_FILE, FOLDER ->
                    fetcher.ask(Request.feed(address, validators));
        };
    }

    private Asked askForPage(String address, Validators validators) {
        Permission permission = robots.permission(URI.create(ListingAddress.parse(address).page()));
        return permission.granted()
                ? fetcher.ask(
                        Request.anything(address, validators)
                                .following(next -> robots.permission(next).granted()))
                : new Asked(
                        new Fetch.Refused(Fetch.Refused.Reason.ROBOTS, permission.reason()),
                        new Trace(0, "(not asked)", ""));
    }

    /** What robots.txt says about a channel, as far as it was read; null when it was not. */
    @Nullable String robotsNotice(Channel channel) {
        return robots.knownPermission(URI.create(channel.address()))
                .map(Permission::reason)
                .orElse(null);
    }
}
