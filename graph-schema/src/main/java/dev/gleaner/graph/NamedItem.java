package dev.gleaner.graph;

/**
 * An item with who published it: as much as a mention of a work tells, before anybody fetched it.
 *
 * @param source whose id {@code item} carries
 */
public record NamedItem(Source source, Item item) {

    public NamedItem {
        if (!item.source().equals(source.id())) {
            throw new IllegalArgumentException(
                    "'" + item.title() + "' is by " + item.source() + ", not by " + source.name());
        }
    }
}
