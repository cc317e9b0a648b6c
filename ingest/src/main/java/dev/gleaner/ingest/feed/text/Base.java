package dev.gleaner.ingest.feed.text;

import dev.gleaner.ingest.url.WebAddress;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What relative addresses are relative to at one place of a feed: {@code xml:base}, at last the
 * address of the document.
 *
 * <p>A base that is no web address changes nothing.
 *
 * @param address null when nobody knows it: the feed came from a file
 */
public record Base(@Nullable WebAddress address) {

    private static final Pattern SCHEME =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*)\\s*:.*", Pattern.DOTALL);
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u200b-\\u200f\\u2028-\\u202e\\ufeff]");
    private static final Set<String> READERS_SCHEMES = Set.of("http", "https", "mailto");

    /** The base inside an element. */
    public Base inside(Element element) {
        String written = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        if (written == null || written.isBlank()) {
            return this;
        }
        String reference = UNSEEN.matcher(written).replaceAll("").strip();
        Optional<WebAddress> found =
                address == null ? WebAddress.parse(reference) : address.resolve(reference);
        return found.map(Base::new).orElse(this);
    }

    /**
     * An address that we would open: http or https, absolute where the base is known; empty when it
     * is another.
     */
    public Optional<String> page(String written) {
        // Long links come wrapped over several lines
        String reference = UNSEEN.matcher(written).replaceAll("").strip();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        if (SCHEME.matcher(reference).matches()) {
            return WebAddress.parse(reference).map(valid -> reference);
        }
        return address == null
                ? Optional.of(reference)
                : address.resolve(reference).map(valid -> valid + fragment(reference));
    }

    /**
     * An address for a link or picture in a text: of the web or of mail, absolute where the base is
     * known.
     */
    public Optional<String> inText(String written) {
        String reference = UNSEEN.matcher(written).replaceAll("").strip();
        Matcher scheme = SCHEME.matcher(reference);
        if (scheme.matches()) {
            return READERS_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                    ? Optional.of(reference)
                    : Optional.empty();
        }
        if (address == null || reference.startsWith("#")) {
            return Optional.of(reference);
        }
        return page(reference);
    }

    private static String fragment(String reference) {
        int start = reference.indexOf('#');
        return start < 0 ? "" : reference.substring(start);
    }
}
