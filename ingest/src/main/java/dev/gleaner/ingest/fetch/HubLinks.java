package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who would tell us what is new at an address, as its {@code Link} fields say (WebSub, section 4;
 * RFC 8288).
 *
 * @param hub absolute web address of the hub; null when none is named
 * @param self absolute web address under which the hub knows it; null when none is named
 */
public record HubLinks(@Nullable String hub, @Nullable String self) {

    /** Of an answer that names nobody. */
    public static final HubLinks NONE = new HubLinks(null, null);

    private static final Pattern RELATION =
            Pattern.compile("rel\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,200})\"|([^\\s\"]{1,200}))");

    static HubLinks in(Headers headers, WebAddress here) {
        List<Link> links = new ArrayList<>();
        headers.all("link").forEach(field -> links.addAll(links(field)));
        return new HubLinks(target(links, "hub", here), target(links, "self", here));
    }

    /** A target as written, with what follows it. */
    private record Link(String target, String parameters) {

        boolean hasRelation(String wanted) {
            return Arrays.stream(parameters.split(";", -1))
                    .map(parameter -> RELATION.matcher(parameter.strip().toLowerCase(Locale.ROOT)))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .limit(1)
                    .anyMatch(relations -> List.of(relations.split("\\s+", -1)).contains(wanted));
        }
    }

    private static List<Link> links(String field) {
        List<Link> links = new ArrayList<>();
        int open = field.indexOf('<');
        while (open >= 0) {
            int close = field.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int next = field.indexOf('<', close);
            links.add(
                    new Link(
                            field.substring(open + 1, close),
                            withoutComma(
                                    field.substring(close + 1, next < 0 ? field.length() : next))));
            open = next;
        }
        return links;
    }

    private static String withoutComma(String parameters) {
        String text = parameters.strip();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    /** A whole address stays as it was written: the hub compares it letter by letter. */
    private static @Nullable String target(List<Link> links, String relation, WebAddress here) {
        for (Link link : links) {
            Optional<WebAddress> resolved = here.resolve(link.target());
            if (link.hasRelation(relation) && resolved.isPresent()) {
                String written = link.target().strip();
                return written.regionMatches(true, 0, "http", 0, 4)
                        ? written
                        : resolved.get().toUri().toString();
            }
        }
        return null;
    }
}
