package dev.gleaner.ingest.feed.repair;

import dev.gleaner.ingest.xml.SecureXml;

import org.jdom2.Document;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * XML as it should be, read into a tree: no document types, no entities but the built-in ones, and
 * nothing deeper than {@value #MOST_DEPTH} levels kept.
 */
final class StrictXml {

    static final int MOST_DEPTH = 100;

    private StrictXml() {}

    /** A tree; {@code cut} when something was nested too deep to keep. */
    record Tree(Document document, boolean cut) {}

    /**
     * The tree of a document without prolog; empty when it is not well-formed, or too odd for JDOM.
     */
    static Optional<Tree> parse(String root) {
        try {
            SAXHandler handler = new SAXHandler();
            Shallow shallow = new Shallow(SecureXml.reader());
            shallow.setContentHandler(handler);
            shallow.parse(new InputSource(new StringReader(root)));
            return Optional.of(new Tree(handler.getDocument(), shallow.cut));
        } catch (SAXException | IllegalNameException | IllegalDataException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
    }

    /** Passes on only what is not nested too deep. */
    private static final class Shallow extends XMLFilterImpl {

        private int depth;
        private boolean cut;

        Shallow(XMLReader parent) {
            super(parent);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes)
                throws SAXException {
            depth++;
            if (depth <= MOST_DEPTH) {
                super.startElement(uri, name, qualified, attributes);
            } else {
                cut = true;
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            if (depth <= MOST_DEPTH) {
                super.endElement(uri, name, qualified);
            }
            depth--;
        }

        @Override
        public void characters(char[] units, int start, int length) throws SAXException {
            if (depth <= MOST_DEPTH) {
                super.characters(units, start, length);
            }
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
