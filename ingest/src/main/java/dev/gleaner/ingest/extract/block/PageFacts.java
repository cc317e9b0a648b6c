package dev.gleaner.ingest.extract.block;

/**
 * What a page says about itself that helps to tell its article from the rest.
 *
 * @param title of the work, empty when unknown
 * @param description the summary in its head, empty when there is none
 * @param author as written, empty when unknown
 * @param articleBody the text that its JSON-LD gives for the article, empty when there is none
 * @param isArticle whether it calls itself an article
 */
public record PageFacts(
        String title, String description, String author, String articleBody, boolean isArticle) {

    /** A page that says nothing. */
    public static final PageFacts NONE = new PageFacts("", "", "", "", false);
}
