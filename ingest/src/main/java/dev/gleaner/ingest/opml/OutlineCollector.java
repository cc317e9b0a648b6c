package dev.gleaner.ingest.opml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the outlines of a document as the parser passes them by.
 *
 * <p>An outline that holds others and has no address of its own is a folder; every other one is
 * kept, with an address or without.
 */
final class OutlineCollector extends DefaultHandler {

    private static final int LONGEST_TITLE = 1_000;

    private final List<Outline> outlines = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> folders = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private String root = "";
    private int depth;
    private int leftOut;
    private boolean inBody;
    private boolean inTitle;

    /** An outline whose end has not come. */
    private static final class Open {

        private final Outline outline;
        private final boolean namesFolder;
        private final int place;
        private boolean holdsOthers;

        Open(Outline outline, boolean namesFolder, int place) {
            this.outline = outline;
            this.namesFolder = namesFolder;
            this.place = place;
        }
    }

    boolean isOpml() {
        return root.equalsIgnoreCase("opml");
    }

    Opml list(boolean repaired) {
        return new Opml(title.toString().strip(), outlines, leftOut, repaired);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        depth++;
        if (depth == 1) {
            root = name;
        }
        inBody |= depth == 2 && name.equalsIgnoreCase("body");
        inTitle = !inBody && depth == 3 && name.equalsIgnoreCase("title");
        if (inBody && name.equalsIgnoreCase("outline")) {
            start(attributes);
        }
    }

    private void start(Attributes attributes) {
        if (!open.isEmpty()) {
            open.peek().holdsOthers = true;
        }
        Outline outline = new Outline(folders, named(attributes));
        boolean namesFolder = outline.address().isEmpty() && folders.size() < Opml.DEEPEST;
        if (namesFolder) {
            folders.add(outline.title());
        }
        open.push(new Open(outline, namesFolder, outlines.size()));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        inTitle = false;
        if (inBody && name.equalsIgnoreCase("outline")) {
            end(open.pop());
        }
    }

    private void end(Open ended) {
        if (ended.namesFolder) {
            folders.removeLast();
        }
        if (ended.outline.address().isEmpty() && ended.holdsOthers) {
            return;
        }
        if (outlines.size() < Opml.MOST_OUTLINES) {
            outlines.add(ended.place, ended.outline);
        } else {
            leftOut++;
        }
    }

    @Override
    public void characters(char[] units, int start, int length) {
        if (inTitle && title.length() < LONGEST_TITLE) {
            title.append(units, start, Math.min(length, LONGEST_TITLE - title.length()));
        }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXParseException {
        throw error;
    }

    private static Map<String, String> named(Attributes attributes) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int index = 0; index < attributes.getLength(); index++) {
            String uri = attributes.getURI(index);
            String name = attributes.getLocalName(index);
            named.put(uri.isEmpty() ? name : "{" + uri + "}" + name, attributes.getValue(index));
        }
        return named;
    }
}
