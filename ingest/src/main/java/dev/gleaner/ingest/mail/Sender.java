package dev.gleaner.ingest.mail;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.source.KnownSources;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/**
 * Who a message is from.
 *
 * @param name as the message shows it; anybody can write anything there
 * @param domain of the address it is from, in lower case; empty when there is none
 * @param listId the {@code List-Id} (RFC 2919), in lower case; null when there is none
 * @param verified whether the receiving server saw the domain prove itself (DMARC), and the list is
 *     of that domain
 */
public record Sender(String name, String domain, @Nullable String listId, boolean verified) {

    /**
     * The voice it stands for. Only a verified sender is ever taken for a source that is known; a
     * name alone proves nothing and joins nothing.
     */
    public Source source(KnownSources known) {
        if (verified) {
            Optional<Source> source =
                    Optional.ofNullable(listId)
                            .flatMap(known::byHost)
                            .or(() -> known.byHost(domain));
            return source.orElseGet(() -> Source.of(named("from"), Source.Kind.NEWSLETTER, null));
        }
        return Source.of(named("unverified"), Source.Kind.UNKNOWN, null);
    }

    private String named(String how) {
        String place = listId == null ? domain : listId;
        String shown = name.isBlank() ? "a sender" : name.strip();
        return shown + " (" + how + " " + (place.isEmpty() ? "nowhere" : place) + ")";
    }

    /** Whether two domains are one, or one is below the other. */
    static boolean isAligned(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return first.equals(second) || first.endsWith("." + second) || second.endsWith("." + first);
    }
}
