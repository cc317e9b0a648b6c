package dev.gleaner.ingest.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A publisher's word in the page itself that its text is not to be kept. */
public final class ReservedPage {

    private static final int HEAD_BYTES = 262_144;

    private ReservedPage() {}

    /**
     * Why not; empty when the page says nothing of the kind.
     *
     * @param charset from the HTTP header, null when it had none
     */
    public static Optional<String> reason(byte[] bytes, @Nullable String charset) {
        byte[] head = bytes.length > HEAD_BYTES ? Arrays.copyOf(bytes, HEAD_BYTES) : bytes;
        Document page = Jsoup.parse(Charsets.decode(head, charset).text());
        for (Element meta : page.select("meta[name][content]")) {
            String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            String content = meta.attr("content").strip().toLowerCase(Locale.ROOT);
            if ((name.equals("robots") || name.equals("gleaner")) && forbids(content)) {
                return Optional.of("the page says " + name + ": " + content);
            }
            if (name.equals("tdm-reservation") && content.equals("1")) {
                return Optional.of("the page says tdm-reservation: 1");
            }
        }
        return Optional.empty();
    }

    private static boolean forbids(String content) {
        for (String word : content.split("[,\\s]+", -1)) {
            if (word.equals("noindex") || word.equals("none")) {
                return true;
            }
        }
        return false;
    }
}
