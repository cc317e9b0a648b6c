package dev.gleaner.ingest.opml;

import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.extract.CleanText;
import dev.gleaner.ingest.xml.SecureXml;

import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of OPML: any bytes in, an {@link Opml} or the reason why not out.
 *
 * <p>Lists in the wild hold bare ampersands, entities nobody declared and a document type. These
 * are mended in the text, without an entity ever being expanded; a document type that declares
 * anything is refused.
 */
public final class OpmlReader {

    private static final Pattern START =
            Pattern.compile("<\\?xml[\\s?]|<!DOCTYPE\\s|<opml[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,500}\\?>\\s*");
    private static final Pattern DOCTYPE =
            Pattern.compile("^<!DOCTYPE\\s[^\\[<>]{0,1000}>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");

    private OpmlReader() {}

    /**
     * Reads a list.
     *
     * @param charset from the HTTP header, null when it had none
     */
    public static OpmlReading read(byte[] bytes, @Nullable String charset) {
        String text = CleanText.of(Charsets.decode(bytes, charset).text());
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return new OpmlReading.Unreadable("there is no <opml> in it");
        }
        String body = DECLARATION.matcher(text.substring(start.start())).replaceFirst("");
        String root = DOCTYPE.matcher(body).replaceFirst("");
        if (root.regionMatches(true, 0, "<!DOCTYPE", 0, 9)) {
            return new OpmlReading.Unreadable(
                    "its document type declares things that only an attack needs");
        }
        return parsed(root);
    }

    private static OpmlReading parsed(String root) {
        try {
            return parse(root, false);
        } catch (SAXException malformed) {
            return repaired(root);
        }
    }

    private static OpmlReading repaired(String root) {
        try {
            return parse(BARE_AMPERSAND.matcher(root).replaceAll("&amp;"), true);
        } catch (SAXParseException broken) {
            return new OpmlReading.Unreadable(
                    "no well-formed XML from line " + broken.getLineNumber() + " on");
        } catch (SAXException broken) {
            return new OpmlReading.Unreadable("no well-formed XML: " + broken.getMessage());
        }
    }

    private static OpmlReading parse(String root, boolean repaired) throws SAXException {
        OutlineCollector collector = new OutlineCollector();
        XMLReader reader = SecureXml.reader();
        reader.setContentHandler(collector);
        reader.setErrorHandler(collector);
        try {
            reader.parse(new InputSource(new StringReader(root)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
        return collector.isOpml()
                ? collector.list(repaired)
                : new OpmlReading.Unreadable("its root is no <opml>");
    }
}
