package dev.gleaner.ingest.extract.block;

/**
 * The two lexicons of the block classifier.
 *
 * @param names words in classes and ids
 * @param words words of lines
 */
record Lexicons(Lexicon names, Lexicon words) {

    static final Lexicons EMPTY = new Lexicons(Lexicon.EMPTY, Lexicon.EMPTY);
}
