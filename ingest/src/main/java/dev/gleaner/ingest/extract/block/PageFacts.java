package dev.gleaner.ingest.extract.block;

import java.util.List;

/**
 * What a page says about itself that helps to tell its article from the rest.
 *
 * @param title of the work, empty when unknown
 * @param description the summary in its head, empty when there is none
 * @param author as written, empty when unknown
 * @param articleBody the text that its JSON-LD gives for the article, empty when there is none
 * @param isArticle whether it calls itself an article
 * @param address where it came from, empty when unknown
 * @param types what it says it is, in Open Graph, JSON-LD and by its generator
 */
public record PageFacts(
        String title,
        String description,
        String author,
        String articleBody,
        boolean isArticle,
        String address,
        List<String> types) {

    /** A page that says nothing. */
    public static final PageFacts NONE = new PageFacts("", "", "", "", false, "", List.of());

    public PageFacts {
        types = List.copyOf(types);
    }
}
