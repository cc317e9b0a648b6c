package dev.gleaner.ingest.text;

import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** A way to write a set of words in one string, with blanks between them. */
public final class Words {

    private Words() {}

    /** {@code "by until before"} gives three words. */
    public static Set<String> of(String listed) {
        Set<String> words = new HashSet<>();
        StringTokenizer tokens = new StringTokenizer(listed);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return Set.copyOf(words);
    }
}
