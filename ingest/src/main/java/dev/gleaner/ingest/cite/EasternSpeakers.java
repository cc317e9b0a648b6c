package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Set;

/**
 * Who speaks at the beginning of a Chinese or Japanese sentence: the name before a verb of saying
 * ({@code "\u674e\u96f7\u8868\u793a\uff0c\u2026"}), before "according to" ({@code
 * "\u2026\u6c0f\u306b\u3088\u308b\u3068"}), or before the topic sign of a sentence that ends in one
 * ({@code "\u2026\u6559\u6388\u306f\u2026\u8ff0\u3079\u305f"}).
 */
final class EasternSpeakers {

    private static final int LONGEST_IN_HAN = 8;
    private static final int LONGEST_TOPIC = 24;
    private static final int VERB_WITHIN = 8;
    private static final String TOPIC = "\u306f";
    private static final String ACCORDING = "\u306b\u3088\u308b\u3068";
    private static final Set<String> SAYING =
            Set.of("\u8ff0", "\u8a9e", "\u8a71", "\u6307", "\u4e88", "\u8b66", "\u4e3b");
    private static final Set<String> SAID =
            Set.of(
                    "\u8ff0\u3079",
                    "\u8a9e\u3063",
                    "\u8a71\u3057",
                    "\u6307\u6458",
                    "\u4e88\u6e2c",
                    "\u8b66\u544a",
                    "\u4e3b\u5f35");

    private EasternSpeakers() {}

    /** One past the name that the sentence begins with, 0 where none speaks. */
    static int end(TokenizedSentence sentence) {
        String first = sentence.written(0);
        if (first.isEmpty() || first.codePointAt(0) < 0x3040) {
            return 0;
        }
        int size = sentence.tokens().size();
        for (int index = 1; index < Math.min(size - 1, LONGEST_TOPIC); index++) {
            String pair = sentence.word(index) + sentence.word(index + 1);
            boolean han = index >= 2 && index <= LONGEST_IN_HAN;
            if (han && SpeechWords.SAYING_IN_HAN.contains(pair)) {
                return index;
            }
            if (pair.equals(ACCORDING.substring(0, 2)) && isAccording(sentence, index)) {
                return index;
            }
            if (sentence.word(index).equals(TOPIC)) {
                return closesWithSaying(sentence) ? index : 0;
            }
            if (sentence.tokens().get(index).isSign() && !sentence.word(index).equals("\u30fb")) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isAccording(TokenizedSentence sentence, int index) {
        StringBuilder words = new StringBuilder();
        for (int place = index; place < index + ACCORDING.length(); place++) {
            words.append(sentence.word(place));
        }
        return words.toString().equals(ACCORDING);
    }

    private static boolean closesWithSaying(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        for (int index = Math.max(0, size - VERB_WITHIN); index < size - 1; index++) {
            if (SAYING.contains(sentence.word(index))
                    && SAID.contains(sentence.word(index) + sentence.word(index + 1))) {
                return true;
            }
        }
        return false;
    }
}
