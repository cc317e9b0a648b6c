package dev.gleaner.ingest.extract.block;

/**
 * The reader that looks at where the weight is: paragraphs of words that are no links. The main
 * part is the smallest frame that holds most of that weight.
 */
final class DensityReader {

    /** The share of the paragraph text that the main part has to hold. */
    private static final double MOST = 0.72;

    /** An article element may do with less: the rest is comments and teasers. */
    private static final double HALF = 0.4;

    private DensityReader() {}

    static Frame mainPart(Frame body) {
        Frame from = smallestArticle(body, body, (int) (body.weight * HALF));
        int wanted = (int) (from.weight * MOST);
        Frame main = from;
        while (wanted > 0) {
            Frame next = null;
            for (Frame child : main.children) {
                if (child.weight >= wanted && !TextTags.isParagraph(child.tag)) {
                    next = child;
                    break;
                }
            }
            if (next == null) {
                return main;
            }
            main = next;
        }
        return main;
    }

    private static Frame smallestArticle(Frame frame, Frame best, int wanted) {
        Frame smallest = best;
        long roles = Mark.IN_ARTICLE.bit() | Mark.IN_MAIN.bit() | Mark.IN_ARTICLE_BODY.bit();
        for (Frame child : frame.children) {
            if (child.weight >= wanted && child.weight > 0) {
                if ((child.marks & roles) != 0 && child.chars < smallest.chars) {
                    smallest = child;
                }
                smallest = smallestArticle(child, smallest, wanted);
            }
        }
        return smallest;
    }
}
