package dev.gleaner.ingest.listing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address of a listing with how it is read, in one line: {@code
 * https://lab.example/research#select=article} for a page, {@code
 * https://lab.example/sitemap.xml#under=/research/} for a sitemap.
 *
 * @param page the part that is fetched
 * @param selector the CSS selector of the items; empty when there is none
 * @param under what the path of a page has to start with; empty for any
 */
public record ListingAddress(String page, String selector, String under) {

    private static final String SELECT = "#select=";
    private static final String UNDER = "#under=";

    /** A page with the selector of its items. */
    public static String of(String page, ItemSelector selector) {
        return withoutFragment(page)
                + SELECT
                + URLEncoder.encode(selector.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%3E", ">")
                        .replace("%5B", "[")
                        .replace("%5D", "]")
                        .replace("%3D", "=");
    }

    /** A sitemap with the path its pages are under. */
    public static String under(String sitemap, String path) {
        return withoutFragment(sitemap) + UNDER + path;
    }

    /** Reads what {@link #of} and {@link #under} wrote, or a person did. */
    public static ListingAddress parse(String address) {
        int mark = address.indexOf('#');
        String fragment = mark < 0 ? "" : address.substring(mark);
        return new ListingAddress(
                withoutFragment(address),
                after(SELECT, fragment).map(ListingAddress::decoded).orElse(""),
                after(UNDER, fragment).orElse(""));
    }

    private static Optional<String> after(String mark, String fragment) {
        return fragment.startsWith(mark)
                ? Optional.of(fragment.substring(mark.length()))
                : Optional.empty();
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }

    private static String withoutFragment(String address) {
        int mark = address.indexOf('#');
        return mark < 0 ? address : address.substring(0, mark);
    }
}
