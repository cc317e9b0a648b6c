package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.ingest.opml.Opml;
import dev.gleaner.ingest.opml.Outline;
import dev.gleaner.ingest.url.AddressReading;
import dev.gleaner.ingest.url.WebAddress;
import dev.gleaner.source.ListImported.State;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to become of each outline of a list, as far as that is known without asking anybody. */
final class ListSorting {

    private final Set<String> there = new HashSet<>();
    private final Map<String, Integer> perHost = new HashMap<>();
    private final boolean manyPerHost;

    ListSorting(Collection<ChannelState> channels, boolean manyPerHost) {
        channels.forEach(channel -> there.add(channel.channel().address()));
        this.manyPerHost = manyPerHost;
    }

    List<ListEntry> of(Opml list) {
        List<ListEntry> entries = new ArrayList<>();
        list.outlines().forEach(outline -> entries.add(entry(outline)));
        return entries;
    }

    private ListEntry entry(Outline outline) {
        Optional<String> written = outline.address();
        if (written.isEmpty()) {
            return entry(outline, "", State.INVALID, "it has no address (xmlUrl)");
        }
        String text = written.get();
        if (kind(outline) == Channel.Kind.MAILBOX) {
            return MailboxAddress.parse(text)
                    .map(mailbox -> settled(outline, mailbox.toString(), mailbox.host()))
                    .orElseGet(
                            () -> entry(outline, text, State.INVALID, "no address of a mailbox"));
        }
        return switch (WebAddress.read(text)) {
            case AddressReading.NoAddress(String reason) ->
                    entry(outline, text, State.INVALID, "no address that can be polled: " + reason);
            case WebAddress address -> settled(outline, address + fragment(text), address.host());
        };
    }

    private ListEntry settled(Outline outline, String address, String host) {
        if (!there.add(address)) {
            return entry(outline, address, State.ALREADY_THERE, "");
        }
        if (perHost.merge(host, 1, Integer::sum) > ListImport.PER_HOST && !manyPerHost) {
            there.remove(address);
            return entry(
                    outline,
                    address,
                    State.HELD_BACK,
                    "more than "
                            + ListImport.PER_HOST
                            + " of "
                            + host
                            + "; --many-per-host takes them all");
        }
        return entry(outline, address, State.ADDED, "");
    }

    private static ListEntry entry(Outline outline, String address, State state, String detail) {
        return new ListEntry(outline, kind(outline), address, state, detail);
    }

    /** What we wrote ourselves, else a feed; files of another machine mean nothing here. */
    private static Channel.Kind kind(Outline outline) {
        String word = outline.own("channel").orElse("feed");
        for (Channel.Kind kind :
                List.of(
                        Channel.Kind.LISTING,
                        Channel.Kind.SITEMAP,
                        Channel.Kind.ARXIV,
                        Channel.Kind.PAGE,
                        Channel.Kind.PDF,
                        Channel.Kind.MAILBOX)) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return Channel.Kind.FEED;
    }

    private static String fragment(String written) {
        int mark = written.indexOf('#');
        String fragment = mark < 0 ? "" : written.substring(mark);
        return fragment.startsWith("#select=") || fragment.startsWith("#under=") ? fragment : "";
    }
}
