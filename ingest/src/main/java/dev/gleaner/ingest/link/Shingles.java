package dev.gleaner.ingest.link;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;

import java.util.Arrays;

/**
 * The distinct five-word runs of a text, hashed: what is left of it when only wording counts.
 *
 * <p>Words are runs of letters and digits in lower case; a sign of a script without spaces is a
 * word of its own, so that Chinese and Japanese texts have runs as well. A text of fewer than five
 * words has none.
 */
final class Shingles {

    private static final int WORDS = 5;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        long[] words = words(text);
        if (words.length < WORDS) {
            return new Shingles(new long[0]);
        }
        long[] runs = new long[words.length - WORDS + 1];
        HashStream64 run = Hashing.komihash5_0().hashStream();
        for (int start = 0; start < runs.length; start++) {
            run.reset();
            for (int word = start; word < start + WORDS; word++) {
                run.putLong(words[word]);
            }
            runs[start] = run.getAsLong();
        }
        return new Shingles(Arrays.stream(runs).sorted().distinct().toArray());
    }

    private static long[] words(String text) {
        long[] words = new long[16];
        int count = 0;
        StringBuilder word = new StringBuilder();
        for (int index = 0; index <= text.length(); ) {
            int sign = index < text.length() ? text.codePointAt(index) : ' ';
            index += Character.charCount(sign);
            if (Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign)) {
                word.appendCodePoint(Character.toLowerCase(sign));
                continue;
            }
            if (!word.isEmpty()) {
                words = appended(words, count++, Hashing.komihash5_0().hashCharsToLong(word));
                word.setLength(0);
            }
            if (Character.isIdeographic(sign)) {
                words = appended(words, count++, sign);
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] appended(long[] words, int at, long word) {
        long[] roomy = at < words.length ? words : Arrays.copyOf(words, words.length * 2);
        roomy[at] = word;
        return roomy;
    }

    int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes.clone();
    }

    /** The share of these runs that the other text holds too, 0 to 1; 0 when there are none. */
    double containedIn(Shingles other) {
        int shared = 0;
        int there = 0;
        for (long hash : hashes) {
            while (there < other.hashes.length && other.hashes[there] < hash) {
                there++;
            }
            if (there < other.hashes.length && other.hashes[there] == hash) {
                shared++;
            }
        }
        return hashes.length == 0 ? 0 : (double) shared / hashes.length;
    }
}
