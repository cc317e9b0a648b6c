package dev.gleaner.ingest.extract.block;

/** A number for each sort of tag, for trees to ask about. */
final class TagCode {

    private TagCode() {}

    static int of(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "li" -> 2;
            case "h1" -> 3;
            case "h2" -> 4;
            case "h3" -> 5;
            case "h4", "h5", "h6" -> 6;
            case "td", "th", "tr" -> 7;
            case "blockquote" -> 8;
            case "pre" -> 9;
            case "figcaption", "caption" -> 10;
            case "dt" -> 11;
            case "dd" -> 12;
            case "a" -> 13;
            case "section", "article", "main" -> 14;
            case "button" -> 15;
            default -> 0;
        };
    }
}
