package dev.gleaner.ingest.opml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One subscription of a list, with everything the list says about it.
 *
 * @param folders names of the folders it stands in, the outermost first
 * @param attributes by name, in the order written; a name of another namespace is written {@code
 *     {namespace}name}
 */
public record Outline(List<String> folders, Map<String, String> attributes) {

    public Outline {
        folders = List.copyOf(folders);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The address of the feed, as written; empty when there is none. */
    public Optional<String> address() {
        return value("xmlUrl").or(() -> value("url")).map(Outline::asWeb);
    }

    /** The web page it belongs to, as written. */
    public Optional<String> page() {
        return value("htmlUrl");
    }

    /** What the list calls it; empty when it has no name. */
    public String title() {
        return value("title").or(() -> value("text")).orElse("");
    }

    /** What we said about it ourselves, under a name of our namespace. */
    public Optional<String> own(String name) {
        return value(ownName(name));
    }

    /** The name of an attribute of ours. */
    public static String ownName(String name) {
        return "{" + Opml.NAMESPACE + "}" + name;
    }

    /** Readers differ in the case of names. */
    private Optional<String> value(String name) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** {@code feed:https://…} and {@code feed://…} are how browsers once handed feeds over. */
    private static String asWeb(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "http://" + written.substring("feed://".length());
        }
        return lower.startsWith("feed:http") ? written.substring("feed:".length()) : written;
    }
}
