package dev.gleaner.ingest.discover;

import dev.gleaner.ingest.url.WebAddress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where feeds are when a page does not say: the usual names, here and in the root of the site. */
final class WellKnownPaths {

    private static final List<String> NAMES =
            List.of(
                    "feed",
                    "rss.xml",
                    "feed.xml",
                    "atom.xml",
                    "index.xml",
                    "rss",
                    "feed.json",
                    "feed.atom");

    private WellKnownPaths() {}

    /** The addresses to guess for a page: its own folder first, then the root. */
    static List<String> of(WebAddress page) {
        String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
        Set<String> folders = new LinkedHashSet<>(List.of(folder, "/"));
        List<String> guesses = new ArrayList<>();
        for (String each : folders) {
            NAMES.forEach(name -> guesses.add(page.origin() + each + name));
        }
        return guesses;
    }
}
