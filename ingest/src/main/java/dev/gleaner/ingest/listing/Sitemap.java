package dev.gleaner.ingest.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;

import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What a {@code sitemap.xml} gave: pages, further sitemaps, or why it could not be read. */
public sealed interface Sitemap {

    /** More pages than one poll ever asks for; the newest are kept. */
    int MOST_PAGES = 2_000;

    /** A packed sitemap that is longer than this once unpacked is a bomb. */
    int MOST_BYTES = 10 * 1_048_576;

    /** Pages, those changed last first, those without a date after them. */
    record Pages(List<Listed> pages) implements Sitemap {

        public Pages {
            pages = List.copyOf(pages);
        }

        /** Those whose path starts so. */
        public List<Listed> under(String prefix) {
            return pages.stream()
                    .filter(page ->
                            WebAddress.parse(page.address())
                                    .filter(address -> address.path().startsWith(prefix))
                                    .isPresent())
                    .toList();
        }
    }

    /** Addresses of further sitemaps, those changed last first. */
    record Index(List<String> sitemaps) implements Sitemap {

        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** It cannot be read. */
    record Unreadable(String reason) implements Sitemap {}

    /**
     * Reads a sitemap: XML, packed or not.
     *
     * @param address where it came from; pages of other hosts are left out
     */
    static Sitemap read(byte[] bytes, URI address) {
        try {
            AbstractSiteMap map =
                    new SiteMapParser(false, true)
                            .parseSiteMap("text/xml", unpacked(bytes), address.toURL());
            return switch (map) {
                case SiteMapIndex index ->
                        new Index(
                                index.getSitemaps().stream()
                                        .sorted(newestFirst(AbstractSiteMap::getLastModified))
                                        .map(child -> child.getUrl().toString())
                                        .filter(child -> isOfHost(child, address))
                                        .limit(MOST_PAGES)
                                        .toList());
                case SiteMap pages ->
                        new Pages(
                                pages.getSiteMapUrls().stream()
                                        .sorted(newestFirst(SiteMapURL::getLastModified))
                                        .filter(page -> isOfHost(page.getUrl().toString(), address))
                                        .limit(MOST_PAGES)
                                        .map(Sitemap::listed)
                                        .toList());
                default -> new Unreadable("neither pages nor sitemaps are in it");
            };
        } catch (UnknownFormatException | IOException | IllegalArgumentException unreadable) {
            return new Unreadable("no sitemap that can be read: " + unreadable.getMessage());
        }
    }

    private static Listed listed(SiteMapURL page) {
        Date changed = page.getLastModified();
        return new Listed(page.getUrl().toString(), "", changed == null ? null : day(changed));
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    private static <T> Comparator<T> newestFirst(
            java.util.function.Function<T, @Nullable Date> date) {
        return Comparator.comparing((T each) ->
                        Optional.ofNullable(date.apply(each))
                                .map(Date::toInstant)
                                .orElse(Instant.MIN))
                .reversed();
    }

    private static boolean isOfHost(String page, URI address) {
        return WebAddress.parse(page)
                .filter(read -> read.host().equals(address.getHost()))
                .isPresent();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (!packed) {
            return bytes;
        }
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = stream.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new IOException("unpacks to more than " + MOST_BYTES + " bytes");
            }
            return all;
        }
    }
}
