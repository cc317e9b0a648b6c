package dev.gleaner.source;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.ingest.url.LookAlike;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whose voice a channel is: what a person says, else what is known of the name or the host, else
 * what the channel calls itself.
 *
 * <p>Two blogs may both be called "Blog": a name that belongs to another host, or looks like one
 * that does, gets its host behind it, so that no two voices become one by accident or by design.
 */
final class SourceNames {

    private final Map<String, String> hostByName = new HashMap<>();

    SourceNames(Collection<ChannelState> channels) {
        channels.forEach(
                channel -> take(channel.sourceName(), hostOf(channel.channel().address())));
    }

    /**
     * The source of a channel.
     *
     * @param name as a person gave it; null when nobody did
     * @param kind likewise
     * @param family likewise
     * @param title what the channel calls itself; empty when it does not
     */
    Source of(
            String address,
            @Nullable String name,
            Source.@Nullable Kind kind,
            @Nullable String family,
            String title) {
        String host = hostOf(address);
        Optional<Source> known =
                name == null
                        ? KnownSources.standard().byHost(host)
                        : KnownSources.standard().byName(name);
        if (known.isPresent()) {
            Source found = known.get();
            return Source.of(
                    found.name(),
                    kind == null ? found.kind() : kind,
                    family == null ? found.family() : family);
        }
        String called = name == null ? distinct(hasWord(title) ? title : host, host) : name;
        take(called, host);
        return Source.of(called, kind == null ? Source.Kind.UNKNOWN : kind, family);
    }

    private void take(String name, String host) {
        hostByName.putIfAbsent(key(name), host);
    }

    private String distinct(String title, String host) {
        String taken = hostByName.get(key(title));
        boolean isFree = taken == null && KnownSources.standard().byLook(title).isEmpty();
        return isFree || host.equals(taken) ? title.strip() : title.strip() + " (" + host + ")";
    }

    private static String key(String name) {
        return LookAlike.skeleton(name.strip());
    }

    /** A name needs a letter or a digit. */
    private static boolean hasWord(String title) {
        return title.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static String hostOf(String address) {
        try {
            String host = URI.create(withoutFragment(address)).getHost();
            return host == null ? address : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static String withoutFragment(String address) {
        int mark = address.indexOf('#');
        return mark < 0 ? address : address.substring(0, mark);
    }

    /** The kind of this word; empty when there is none. */
    static Optional<Source.Kind> kindNamed(String word) {
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> kinds() {
        return Arrays.stream(Source.Kind.values()).map(Source.Kind::word).toList();
    }
}
