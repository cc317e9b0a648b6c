package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

/** Reads a word that is not a field: plain, or the beginning of one ({@code horizon*}). */
final class Words {

    private static final int MIN_PREFIX = 2;

    private final Notes notes;

    Words(Notes notes) {
        this.notes = notes;
    }

    LeafReading read(String word) {
        if (!isSearchable(word)) {
            notes.add(
                    "There is nothing to search for in "
                            + Notes.cited(word)
                            + ", so it is left out.");
            return new LeafReading.Nothing();
        }
        if (word.startsWith("*") || word.startsWith("?")) {
            return LeafReading.rejected(
                    Notes.cited(word)
                            + " begins with a wildcard, which would have to try each word there is.",
                    "Write the beginning of the word and end it with *, or leave the wildcard away.");
        }
        if (word.endsWith("*")) {
            return prefix(word);
        }
        noteInnerWildcard(word);
        return new LeafReading.Read(new SearchQuery.Word(word));
    }

    /** The word as it is, whatever stands in it. */
    LeafReading plain(String word) {
        return isSearchable(word) ? new LeafReading.Read(new SearchQuery.Word(word)) : read(word);
    }

    private LeafReading prefix(String word) {
        String beginning = word.substring(0, word.length() - 1);
        if (beginning.indexOf('*') >= 0) {
            noteInnerWildcard(beginning);
            return new LeafReading.Read(new SearchQuery.Word(word));
        }
        if (beginning.codePoints().filter(Character::isLetterOrDigit).count() < MIN_PREFIX
                && beginning.codePoints().noneMatch(Character::isIdeographic)) {
            return LeafReading.rejected(
                    Notes.cited(word) + " would find almost everything.",
                    "Write at least " + MIN_PREFIX + " letters before the *.");
        }
        return new LeafReading.Read(new SearchQuery.Prefix(beginning));
    }

    private void noteInnerWildcard(String word) {
        if (word.indexOf('*') >= 0) {
            notes.add(
                    "A * means something at the end of a word only; in "
                            + Notes.cited(word)
                            + " it is ignored.");
        }
    }

    /** Whether there is a letter, a digit or a pictograph in it. */
    static boolean isSearchable(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        Character.isLetterOrDigit(character)
                                || Character.isExtendedPictographic(character));
    }
}
