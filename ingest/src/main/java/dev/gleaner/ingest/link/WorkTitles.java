package dev.gleaner.ingest.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether two titles name one work, whatever the sites write around them: {@code "Six
 * Thoughts On AI Safety – Foo"} and {@code "Six Thoughts on AI Safety — Bar"}, {@code "Foo AI 455:
 * x"} and {@code "Essay (Foo AI 455)"}.
 */
final class WorkTitles {

    private static final int WORDS_NEEDED = 4;
    private static final double SHARED_FROM = 0.8;
    private static final int LONGEST_YEAR_BEFORE = 1900;

    private WorkTitles() {}

    static boolean agree(String one, String other) {
        return shareIssue(one, other) || shareWords(words(main(one)), words(main(other)));
    }

    private static boolean shareWords(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int shorter = Math.min(one.size(), other.size());
        return shorter >= WORDS_NEEDED && shared.size() >= SHARED_FROM * shorter;
    }

    /** A name of two words or more and its number: "Import AI 455". */
    private static boolean shareIssue(String one, String other) {
        String[] words = plain(one).split(" ", -1);
        String padded = ' ' + plain(other) + ' ';
        for (int index = 2; index < words.length; index++) {
            String issue =
                    ' ' + words[index - 2] + ' ' + words[index - 1] + ' ' + words[index] + ' ';
            if (isIssueNumber(words[index]) && padded.contains(issue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIssueNumber(String word) {
        boolean digits =
                word.length() >= 2
                        && word.length() <= 4
                        && word.chars().allMatch(Character::isDigit);
        return digits && Integer.parseInt(word) < LONGEST_YEAR_BEFORE;
    }

    /** Without what a site adds after a dash or bar: the longest part stays. */
    private static String main(String title) {
        String longest = "";
        for (String part : title.split(" [-\u2013\u2014|\\\\\u00b7] ", -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(List.of(plain(title).split(" ", -1)));
        words.remove("");
        return words;
    }

    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        String lower = title.toLowerCase(Locale.ROOT);
        for (int index = 0; index < lower.length(); index++) {
            char unit = lower.charAt(index);
            boolean letter = Character.isLetterOrDigit(unit);
            if (letter) {
                plain.append(unit);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }
}
