package dev.gleaner.ingest.url;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address, read once by one strict reader, so that what was checked is what is called.
 *
 * <p>Path and query are kept as written, but for dot segments and for characters a request line cannot hold, which are
 * percent-encoded. There is no user-info and no fragment. {@code HTTPS://Example.org:443/a b?q=1#top} reads as
 * {@code https://example.org/a%20b?q=1}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower-case DNS name in punycode, dotted quad, or IPv6 literal in brackets
 * @param port the number dialled, also when it is the default one
 * @param path starts with a slash
 * @param query without the question mark; null when there is none
 */
public record WebAddress(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String query) implements AddressReading {

    private static final int LONGEST = 4_096;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");

    public WebAddress {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("a web address is http or https, not '" + scheme + "'");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash, not '" + path + "'");
        }
    }

    /** Reads a text that some person, page or feed calls an address. */
    public static AddressReading read(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return new NoAddress("longer than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return new NoAddress("a control character inside");
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            return new NoAddress("no scheme");
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            return new NoAddress("only http and https are called, not " + name);
        }
        return scheme.group(2).startsWith("//")
                ? readAfterSlashes(name, scheme.group(2).substring(2))
                : new NoAddress("no host");
    }

    /** The address, when it is one. */
    public static Optional<WebAddress> parse(String written) {
        return read(written) instanceof WebAddress address ? Optional.of(address) : Optional.empty();
    }

    /** Where a link found at this address leads (RFC 3986, section 5.2); empty when that is no web address. */
    public Optional<WebAddress> resolve(String reference) {
        String text = reference.strip();
        if (SCHEME.matcher(text).matches()) {
            return parse(text);
        }
        if (text.startsWith("\\") || text.startsWith("/\\")) {
            return Optional.empty();
        }
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        return parse(origin() + merged(text));
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }

    public URI toUri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return origin() + path + (query == null ? "" : "?" + query);
    }

    private String merged(String reference) {
        String before =
                reference.startsWith("#") || reference.isEmpty() ? path + (query == null ? "" : "?" + query) : "";
        if (!before.isEmpty() || reference.startsWith("/")) {
            return before + reference;
        }
        return reference.startsWith("?") ? path + reference : path.substring(0, path.lastIndexOf('/') + 1) + reference;
    }

    private static AddressReading readAfterSlashes(String scheme, String rest) {
        int end = endOfAuthority(rest);
        if (end < rest.length() && rest.charAt(end) == '\\') {
            return new NoAddress("a backslash after the host");
        }
        String authority = rest.substring(0, end);
        if (authority.contains("@")) {
            return new NoAddress("user name or password before the host");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        Optional<String> host = parts.matches() ? HostName.read(parts.group(1)) : Optional.empty();
        if (host.isEmpty()) {
            return new NoAddress("no host in an accepted form");
        }
        String digits = parts.group(2);
        int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            return new NoAddress("no such port");
        }
        return withTail(scheme, host.get(), port, rest.substring(end));
    }

    private static WebAddress withTail(String scheme, String host, int port, String tail) {
        int fragment = tail.indexOf('#');
        String called = fragment < 0 ? tail : tail.substring(0, fragment);
        int mark = called.indexOf('?');
        String path = PercentEncoding.legalPath(mark < 0 ? called : called.substring(0, mark));
        String query = mark < 0 ? null : PercentEncoding.legalQuery(called.substring(mark + 1));
        return new WebAddress(scheme, host, port, withoutDotSegments(path), query);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String withoutDotSegments(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        Deque<String> kept = new ArrayDeque<>();
        boolean directory = false;
        for (String segment : List.of(path.substring(1).split("/", -1))) {
            String plain = segment.replace("%2e", ".").replace("%2E", ".");
            directory = plain.equals(".") || plain.equals("..");
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!directory) {
                kept.addLast(segment);
            }
        }
        return "/" + String.join("/", kept) + (directory && !kept.isEmpty() ? "/" : "");
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
