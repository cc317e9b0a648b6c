package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who speaks in a Korean sentence: the word with the sign of the topic where the sentence ends in a
 * verb of saying ({@code "\u2026 \uad50\uc218\ub294 \u2026\ub77c\uace0 \ub9d0\ud588\ub2e4"}), and
 * who stands before "according to" ({@code "\uc5d0 \ub530\ub974\uba74"}).
 */
final class HangulSpeakers {

    private static final int TOPIC_WITHIN = 4;
    private static final int VERB_WITHIN = 3;
    private static final List<String> TOPICS = List.of("\uc740", "\ub294", "\uc774", "\uac00");
    private static final String TO = "\uc5d0";
    private static final String ACCORDING = "\ub530\ub974";

    /** Said, announced, expects, predicted, added, pointed out, explained and the like. */
    private static final List<String> SAYING =
            List.of(
                    "\ub9d0\ud588",
                    "\ub9d0\ud569",
                    "\ub9d0\ud55c",
                    "\ubc1d\ud614",
                    "\ubc1d\ud799",
                    "\uc804\ub9dd",
                    "\uc608\uc0c1",
                    "\uc608\uce21",
                    "\ub0b4\ub2e4\ubd24",
                    "\ub0b4\ub2e4\ubd05",
                    "\ubd24\ub2e4",
                    "\ubcf8\ub2e4",
                    "\ubd05\ub2c8",
                    "\ubd24\uc2b5",
                    "\ub367\ubd99",
                    "\uc9c0\uc801",
                    "\uc8fc\uc7a5",
                    "\uc124\uba85",
                    "\uac15\uc870",
                    "\ucd94\uc815",
                    "\ud3c9\uac00",
                    "\uc804\ud588",
                    "\uacbd\uace0",
                    "\uacc4\ud68d",
                    "\ubc29\uce68",
                    "\ub2f5\ud588");

    /** Professor, doctor, head, researcher and the like, a word of their own after the name. */
    private static final List<String> TITLES =
            List.of(
                    "\uad50\uc218",
                    "\ubc15\uc0ac",
                    "\ub300\ud45c",
                    "\uc5f0\uad6c\uc6d0",
                    "\uc18c\uc7a5",
                    "\uc774\uc0ac",
                    "\uc758\uc6d0",
                    "\uc7a5\uad00",
                    "\uc6d0\uc7a5",
                    "\uc528",
                    "\ud300\uc7a5",
                    "\ucc45\uc784",
                    "\ud68c\uc7a5",
                    "\uc0ac\uc7a5",
                    "\uae30\uc790");

    private static final Set<String> NOBODY =
            Set.of(
                    "\uadf8",
                    "\uadf8\ub140",
                    "\uc800",
                    "\ub098",
                    "\uc6b0\ub9ac",
                    "\uc774",
                    "\uadf8\ub4e4",
                    "\uc774\ub4e4",
                    "\uadf8\uac83",
                    "\uc774\uac83",
                    "\uadf8\ub7ec\ub098",
                    "\ub2e4\ub9cc");

    private HangulSpeakers() {}

    /**
     * A name and what stands around it.
     *
     * @param to one past the last token
     * @param end one past the last character of the name, less the sign of the topic
     */
    record Speaker(int from, int to, int end) {}

    /** Who speaks, null when nobody does. */
    static @Nullable Speaker in(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        boolean says = saysAtEnd(sentence);
        int within = 0;
        for (int index = 0; index < size; index++) {
            String word = sentence.word(index);
            if (!isHangul(word)) {
                continue;
            }
            within++;
            if (word.endsWith(TO) && sentence.word(index + 1).startsWith(ACCORDING)) {
                return speaker(sentence, index, index + 2, 1);
            }
            boolean topic =
                    says
                            && word.length() > 1
                            && TOPICS.subList(0, 2).stream().anyMatch(word::endsWith);
            boolean quoted = index > 0 && word.length() > 1 && isAfterQuotation(sentence, index);
            if (topic && (within <= TOPIC_WITHIN || quoted)) {
                Speaker speaker = speaker(sentence, index, index + 1, 1);
                return speaker == null || isNobody(sentence, speaker) ? null : speaker;
            }
        }
        return null;
    }

    private static boolean isAfterQuotation(TokenizedSentence sentence, int index) {
        return sentence.has(index - 4, index, Set.of("\u201d", "\"", "\u2019", "'"));
    }

    private static boolean isNobody(TokenizedSentence sentence, Speaker speaker) {
        String word = sentence.written(speaker.from());
        int length = Math.min(word.length(), speaker.end() - sentence.start(speaker.from()));
        return NOBODY.contains(word.substring(0, Math.max(0, length)));
    }

    /** The name at this token, or before it where this is a title. */
    private static @Nullable Speaker speaker(
            TokenizedSentence sentence, int index, int to, int particle) {
        String word = sentence.word(index);
        String plain = word.substring(0, word.length() - particle);
        if (plain.isEmpty()) {
            return null;
        }
        if (TITLES.contains(plain) && index > 0 && isHangul(sentence.word(index - 1))) {
            return new Speaker(index - 1, to, sentence.end(index));
        }
        return new Speaker(index, to, sentence.start(index) + plain.length());
    }

    private static boolean saysAtEnd(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        for (int index = Math.max(0, size - VERB_WITHIN); index < size; index++) {
            String word = sentence.word(index);
            if (isHangul(word) && SAYING.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHangul(String word) {
        return !word.isEmpty() && word.charAt(0) >= '\uac00' && word.charAt(0) <= '\ud7a3';
    }
}
