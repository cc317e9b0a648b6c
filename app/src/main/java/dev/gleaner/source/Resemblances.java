package dev.gleaner.source;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.ingest.url.LookAlike;
import dev.gleaner.ingest.url.WebAddress;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of hosts that look like one we know and are another: a source that wants to be taken for
 * arXiv.
 */
final class Resemblances {

    private final Map<String, String> hostByLook = new HashMap<>();

    private Resemblances(Collection<String> followed) {
        followed.forEach(host -> hostByLook.put(LookAlike.skeleton(host), host));
        KnownSources.standard()
                .hosts()
                .forEach(host -> hostByLook.put(LookAlike.skeleton(host), host));
    }

    /** To the hosts of these channels, and to those that are known by name. */
    static Resemblances to(Collection<ChannelState> followed) {
        return new Resemblances(followed.stream().map(state -> state.channel().host()).toList());
    }

    /** What is odd about an address, for a person; empty when nothing is. */
    Optional<String> warning(String address) {
        Optional<String> host = WebAddress.parse(address).map(WebAddress::host);
        return host.flatMap(this::looksLike)
                .map(known -> host.get() + " looks like " + known + ", and is not the same")
                .or(() ->
                        host.filter(LookAlike::mixesScripts)
                                .map(mixed -> mixed + " mixes letters of several scripts"));
    }

    private Optional<String> looksLike(String host) {
        String rest = host;
        while (!rest.isEmpty()) {
            String known = hostByLook.get(LookAlike.skeleton(rest));
            if (known != null) {
                return known.equals(rest) ? Optional.empty() : Optional.of(known);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }
}
