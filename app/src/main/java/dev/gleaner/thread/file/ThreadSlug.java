package dev.gleaner.thread.file;

import dev.gleaner.graph.Id;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a thread in addresses and commands: {@code [a-z0-9-]}, at most 80 characters. */
final class ThreadSlug {

    private static final int LONGEST = 80;

    private ThreadSlug() {}

    /**
     * {@code R&D} becomes {@code rd}; a title without a Latin letter or digit is named by its hash.
     */
    static String of(String title) {
        String slug =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\p{L})['’&](?=\\p{L})", "")
                        .replaceAll("[^a-z0-9]+", "-");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST);
        }
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "thread-" + Id.of("thread", title).value().substring(8, 18) : slug;
    }
}
