package dev.gleaner.ingest.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** A way to write a set of words in one string, with blanks between them. */
public final class Words {

    /** Characters of a short word and its blank, to guess how many there are. */
    private static final int SHORTEST = 4;

    private Words() {}

    /** {@code "by until before"} gives three words. */
    public static Set<String> of(String listed) {
        Set<String> words = HashSet.newHashSet(2 * listed.length() / SHORTEST);
        StringTokenizer tokens = new StringTokenizer(listed);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        // Most words asked for are not there: a hash table with empty buckets says so at once;
        // Set.copyOf would probe on (a sixth of all reading time, measured).
        return Collections.unmodifiableSet(words);
    }
}
