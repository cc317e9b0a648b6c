package dev.gleaner.ingest.name;

import java.util.ArrayList;
import java.util.List;

/** What signs of Chinese, Japanese and Korean are, and which words stand at a place of a text. */
final class EasternSigns {

    private static final char MIDDLE_DOT = '\u30fb';

    private EasternSigns() {}

    static boolean isHan(char sign) {
        return sign >= '\u3400' && sign <= '\u9fff';
    }

    static boolean isKatakana(char sign) {
        return sign >= '\u30a0' && sign <= '\u30ff' && sign != MIDDLE_DOT;
    }

    static boolean isHiragana(char sign) {
        return sign >= '\u3041' && sign <= '\u309f';
    }

    static boolean isHangul(char sign) {
        return sign >= '\uac00' && sign <= '\ud7a3';
    }

    static boolean isLatin(char sign) {
        return sign < '\u0250' && Character.isLetter(sign);
    }

    /** Whether the sign there is Han; not outside the words. */
    static boolean isHan(String words, int at) {
        return at >= 0 && at < words.length() && isHan(words.charAt(at));
    }

    static boolean isKatakana(String words, int at) {
        return at >= 0 && at < words.length() && isKatakana(words.charAt(at));
    }

    static List<String> longestFirst(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return sorted;
    }

    /** One past the first of these words that stands at a place; the place when none does. */
    static int endOf(List<String> listed, String words, int at) {
        for (String word : listed) {
            if (words.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** Whether one of these words ends right before a place. */
    static boolean endsBefore(List<String> listed, String words, int at) {
        for (String word : listed) {
            if (at >= word.length() && words.startsWith(word, at - word.length())) {
                return true;
            }
        }
        return false;
    }
}
