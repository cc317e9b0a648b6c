package dev.gleaner.ingest.opml;

import dev.gleaner.ingest.extract.CleanText;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.XMLConstants;

/**
 * Writes a list of subscriptions as OPML 2.0: folders as outlines, every attribute as it came, and
 * the namespaces it needs.
 */
public final class OpmlWriter {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private List<String> folders = List.of();

    private OpmlWriter(List<Outline> outlines) {
        prefixes.put(Opml.NAMESPACE, "gleaner");
        outlines.stream()
                .flatMap(outline -> outline.attributes().keySet().stream())
                .filter(name -> name.startsWith("{"))
                .map(name -> name.substring(1, name.indexOf('}')))
                .filter(uri -> !uri.equals(XMLConstants.XML_NS_URI))
                .forEach(uri -> prefixes.computeIfAbsent(uri, unused -> "x" + prefixes.size()));
    }

    /**
     * The document.
     *
     * @param outlines those of one folder should stand together; a folder may come twice
     */
    public static String write(String title, List<Outline> outlines, Instant at) {
        return new OpmlWriter(outlines).document(title, outlines, at);
    }

    private String document(String title, List<Outline> outlines, Instant at) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
        prefixes.forEach((uri, prefix) -> attribute("xmlns:" + prefix, uri));
        text.append(">\n  <head>\n    <title>")
                .append(escaped(title))
                .append("</title>\n    <dateCreated>")
                .append(
                        DateTimeFormatter.RFC_1123_DATE_TIME
                                .withLocale(Locale.ROOT)
                                .format(at.atOffset(ZoneOffset.UTC)))
                .append("</dateCreated>\n  </head>\n  <body>\n");
        for (Outline outline : outlines) {
            moveTo(outline.folders());
            indent().append("<outline");
            outline.attributes().forEach((name, value) -> attribute(qualified(name), value));
            text.append("/>\n");
        }
        moveTo(List.of());
        return text.append("  </body>\n</opml>\n").toString();
    }

    private void moveTo(List<String> target) {
        int shared = 0;
        while (shared < Math.min(folders.size(), target.size())
                && folders.get(shared).equals(target.get(shared))) {
            shared++;
        }
        while (folders.size() > shared) {
            folders = folders.subList(0, folders.size() - 1);
            indent().append("</outline>\n");
        }
        for (String folder : target.subList(shared, target.size())) {
            indent().append("<outline");
            attribute("text", folder);
            text.append(">\n");
            folders = target.subList(0, folders.size() + 1);
        }
    }

    private StringBuilder indent() {
        return text.repeat(' ', 4 + 2 * folders.size());
    }

    private String qualified(String name) {
        int end = name.indexOf('}');
        return end < 0
                ? name
                : prefixes.getOrDefault(name.substring(1, end), "xml")
                        + ":"
                        + name.substring(end + 1);
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String value) {
        return CleanText.of(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
