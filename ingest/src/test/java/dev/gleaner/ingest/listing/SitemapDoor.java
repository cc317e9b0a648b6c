package dev.gleaner.ingest.listing;

import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** A sitemap: {@code input} is the document. */
public final class SitemapDoor implements Door {

    private static final URI ADDRESS = URI.create("https://lab.example/sitemap.xml");

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        return switch (Sitemap.read(given.bytes("input"), ADDRESS)) {
            case Sitemap.Pages pages ->
                    Map.of(
                            "outcome",
                            "read",
                            "pages",
                            pages.pages().stream().map(Listed::address).toList());
            case Sitemap.Index index -> Map.of("outcome", "index", "pages", index.sitemaps());
            case Sitemap.Unreadable(String reason) ->
                    Map.of("outcome", "unreadable", "reason", reason);
        };
    }
}
