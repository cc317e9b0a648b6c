package dev.gleaner.ingest.url;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical form of an address: what stays when everything is dropped that does not change the
 * page.
 *
 * <p>{@code HTTP://Example.com:80/blog/index.html?utm_source=x&id=7&a=1#top} becomes {@code
 * http://example.com/blog?a=1&id=7}. Scheme and {@code www.} are kept: a site may answer
 * differently without them, and joining the two is a statement for {@code link} to make. Parameters
 * are sorted and spelled as forms spell them, since hardly a site minds their order. Redirectors
 * and share buttons that carry their target in the address are unwrapped, without any request. The
 * result is for comparing; it is never called.
 */
public final class CanonicalUrl {

    private static final int MOST_REDIRECTORS = 3;
    private static final Pattern INDEX_PAGE =
            Pattern.compile(
                    "/(?:index|default)\\.(?:html?|xhtml|php\\d?|aspx?|jsp|cgi)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION =
            Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*", Pattern.CASE_INSENSITIVE);

    /** What texts and feeds leave around an address. */
    private static final Pattern AROUND =
            Pattern.compile("^(?:[\\x00-\\x20]|<!\\[CDATA\\[)+|(?:[\\x00-\\x20]|]]>)+$");

    /** An address cut out of HTML without undoing its escapes. */
    private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#0*38);");

    /** Markup behind an address, the quotation mark that closed its attribute, a lone ampersand. */
    private static final Pattern BEHIND = Pattern.compile("(?:\"?[<>].*|\"+|&+)$");

    private static final Pattern SLASHES = Pattern.compile("(?<!:)/{2,}");
    private static final Pattern AMP = Pattern.compile("/amp/?$|\\.amp(?=(?:\\.html)?$)");

    /** Where a redirector keeps its target: host and path, then the name of the parameter. */
    private static final Map<String, String> REDIRECTORS =
            Map.ofEntries(
                    Map.entry("www.google.com/url", "q|url"),
                    Map.entry("l.facebook.com/l.php", "u"),
                    Map.entry("lm.facebook.com/l.php", "u"),
                    Map.entry("www.facebook.com/sharer.php", "u"),
                    Map.entry("www.facebook.com/sharer/sharer.php", "u"),
                    Map.entry("twitter.com/share", "url"),
                    Map.entry("twitter.com/intent/tweet", "url"),
                    Map.entry("www.linkedin.com/shareArticle", "url"),
                    Map.entry("www.linkedin.com/sharing/share-offsite", "url"),
                    Map.entry("www.reddit.com/submit", "url"),
                    Map.entry("www.youtube.com/redirect", "q"),
                    Map.entry("out.reddit.com/", "url"),
                    Map.entry("slack-redir.net/link", "url"),
                    Map.entry("www.linkedin.com/redir/redirect", "url"),
                    Map.entry("steamcommunity.com/linkfilter", "url|u"),
                    Map.entry("t.umblr.com/redirect", "z"),
                    Map.entry("via.hypothes.is/", "url"));

    private CanonicalUrl() {}

    /** The canonical form; empty when the text is no http or https address. */
    public static Optional<String> of(String written) {
        // Browsers drop these wherever they stand, and feeds wrap long links
        String unwrapped = written.replaceAll("[\\t\\r\\n]", "");
        unwrapped = AROUND.matcher(unwrapped).replaceAll("");
        unwrapped = AMPERSAND.matcher(unwrapped).replaceAll("&");
        unwrapped = BEHIND.matcher(unwrapped).replaceFirst("");
        return WebAddress.parse(unwrapped).map(CanonicalUrl::target).map(CanonicalUrl::canonical);
    }

    private static WebAddress target(WebAddress address) {
        WebAddress target = address;
        for (int hop = 0; hop < MOST_REDIRECTORS; hop++) {
            Optional<WebAddress> carried = carried(target);
            if (carried.isEmpty()) {
                return target;
            }
            target = carried.get();
        }
        return target;
    }

    private static Optional<WebAddress> carried(WebAddress address) {
        String names = REDIRECTORS.get(address.host() + stripSlash(address.path()));
        if (names == null || address.query() == null) {
            return Optional.empty();
        }
        return Arrays.stream(address.query().split("&", -1))
                .filter(pair -> Arrays.asList(names.split("\\|", -1)).contains(name(pair)))
                .map(pair ->
                        PercentEncoding.decode(
                                pair.substring(Math.min(pair.length(), name(pair).length() + 1))))
                .flatMap(target -> WebAddress.parse(target).stream())
                .findFirst();
    }

    private static String canonical(WebAddress address) {
        String query = query(address.query());
        return address.origin() + path(address.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String path(String written) {
        String path = PercentEncoding.oneSpelling(written);
        path = SLASHES.matcher(path).replaceAll("/");
        path = SESSION.matcher(path).replaceAll("");
        path = INDEX_PAGE.matcher(path).replaceFirst("/");
        path = AMP.matcher(path).replaceFirst("");
        return stripSlash(path);
    }

    private static String stripSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    private static String query(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return Arrays.stream(written.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !isDropped(pair))
                .map(CanonicalUrl::spelled)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String spelled(String pair) {
        String name = name(pair);
        String value = pair.length() > name.length() ? pair.substring(name.length() + 1) : "";
        return PercentEncoding.formSpelling(name) + "=" + PercentEncoding.formSpelling(value);
    }

    private static boolean isDropped(String pair) {
        String name = name(pair).toLowerCase(Locale.ROOT);
        return TrackingParameters.has(name)
                || name.equals("amp")
                || pair.toLowerCase(Locale.ROOT).equals("outputtype=amp");
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }
}
