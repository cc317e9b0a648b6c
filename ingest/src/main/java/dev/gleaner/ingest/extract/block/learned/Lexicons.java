package dev.gleaner.ingest.extract.block.learned;

/**
 * The two lexicons of the block classifier.
 *
 * @param names words in classes and ids
 * @param words words of lines
 */
public record Lexicons(Lexicon names, Lexicon words) {

    public static final Lexicons EMPTY = new Lexicons(Lexicon.EMPTY, Lexicon.EMPTY);
}
