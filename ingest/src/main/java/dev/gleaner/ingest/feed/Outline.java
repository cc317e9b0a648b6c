package dev.gleaner.ingest.feed;

import org.jdom2.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the parts of a feed are: in a channel, beside it, straight under the root, or the root
 * itself.
 *
 * @param head the elements whose children tell about the feed, the innermost first
 * @param entries with the elements around each, outermost first, in the order of the document
 */
record Outline(List<Element> head, List<Element> entries) {

    private static final int MOST_DEPTH = 6;
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    Outline {
        head = List.copyOf(head);
        entries = List.copyOf(entries);
    }

    static Outline of(Element root) {
        List<Element> head = new ArrayList<>();
        List<Element> entries = new ArrayList<>();
        collect(root, head, entries, 1);
        return new Outline(head.reversed(), entries);
    }

    /** What tells about the feed, nearest first. */
    Stream<Element> headChildren() {
        return head.stream().flatMap(place -> place.getChildren().stream());
    }

    /** Whether anything here belongs to a feed. */
    boolean isFeed() {
        return !entries.isEmpty()
                || head.stream()
                        .map(Names::of)
                        .anyMatch(Set.of("rss", "feed", "rdf:rdf", "rdf", "channel")::contains);
    }

    private static void collect(
            Element element, List<Element> head, List<Element> entries, int depth) {
        String name = Names.of(element);
        if (ENTRIES.contains(name)) {
            entries.add(element);
            return;
        }
        boolean holdsFeed = depth == 1 || name.equals("channel") || name.equals("feed");
        if (holdsFeed) {
            head.add(element);
        }
        if (depth < MOST_DEPTH && (holdsFeed || name.equals("items") || name.equals("rss"))) {
            for (Element child : element.getChildren()) {
                collect(child, head, entries, depth + 1);
            }
        }
    }
}
