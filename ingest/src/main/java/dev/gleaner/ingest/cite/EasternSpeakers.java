package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.cite.EasternNames.Cut;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who speaks in a Chinese or Japanese sentence: the name before a verb of saying ({@code
 * "\u674e\u96f7\u8868\u793a\uff0c\u2026"}), between "according to" and what it says ({@code
 * "\u636e\u2026\u62a5\u9053"}, {@code "\u2026\u6c0f\u306b\u3088\u308b\u3068"}), or before the topic
 * sign of a sentence that ends in a verb of saying ({@code
 * "\u2026\u6559\u6388\u306f\u2026\u8ff0\u3079\u305f"}).
 */
final class EasternSpeakers {

    private static final int LONGEST = 16;
    private static final int LONGEST_TOPIC = 24;
    private static final int LEAST_AROUND = 2;
    private static final int VERB_WITHIN = 8;
    private static final String TOPIC = "\u306f";
    private static final String FOLLOWING = "\u636e";
    private static final String TOWARDS = "\u5bf9";
    private static final String OF = "\u7684";
    private static final String TAKING = "\u628a";
    private static final String QUOTED = "\u3068";
    private static final Set<String> SHUTTING = Set.of("\u300d", "\u300f");
    private static final Set<String> LABELS = Set.of("\uff1a", ":", "*", "\u3002");
    private static final Set<String> MIDDLES = Set.of("\u30fb", "\u00b7", "-", "\u2013", "&");
    private static final String QUOTES = "\u201c\u201d\"\u300c\u300d\u300e\u300f";
    private static final String COMMAS = "\uff0c,\u3002\uff1a:\uff1b;\u3001";

    /** Says, claims: one sign, which a comma or a quotation must follow. */
    private static final Set<String> SAYS = Set.of("\u8bf4", "\u8aaa", "\u79f0");

    /** According to X's reports, statistics, estimates, words. */
    private static final List<String> REPORTS =
            List.of(
                    "\u62a5\u9053",
                    "\u62a5\u544a",
                    "\u4ecb\u7ecd",
                    "\u7edf\u8ba1",
                    "\u4f30\u8ba1",
                    "\u9884\u6d4b",
                    "\u6d4b\u7b97",
                    "\u900f\u9732",
                    "\u6570\u636e",
                    "\u79f0",
                    "\u8bf4");

    private static final List<String> BY =
            List.of(
                    "\u306b\u3088\u308b\u3068",
                    "\u306b\u3088\u308c\u3070",
                    "\u306e\u4e88\u6e2c\u3067\u306f",
                    "\u306e\u898b\u65b9\u3067\u306f",
                    "\u306e\u898b\u7acb\u3066\u3067\u306f");

    /** Stated, told, pointed out, predicted, expects, thinks. */
    private static final List<String> SAID =
            List.of(
                    "\u8ff0\u3079",
                    "\u8a9e\u3063",
                    "\u8a9e\u308b",
                    "\u8a71\u3057",
                    "\u8a71\u3059",
                    "\u6307\u6458",
                    "\u4e88\u6e2c",
                    "\u4e88\u60f3",
                    "\u8b66\u544a",
                    "\u4e3b\u5f35",
                    "\u898b\u8fbc",
                    "\u3068\u307f",
                    "\u3068\u898b",
                    "\u3068\u8a00",
                    "\u660e\u304b");

    /** This, that, it, he, she, I, we, some, the data: nobody who is named. */
    private static final String NOBODY =
            "\u8fd9\u90a3\u5b83\u5176\u4ed6\u5979\u6211\u4f60\u4f46\u800c\u56e0\u5982\u867d\u6240\u6709\u6b64\u5728\u5bf9\u4ece\u5230\u5f53\u4e3a\u4ee5\u8be5\u540c\u5e76\u5df2\u6bd4\u5c06\u6216\u4e0e\u53ca\u81f3\u7531\u88ab\u8ba9\u5c31\u4f1a\u53ef\u66f4\u90fd\u53ea\u4ec5\u662f";

    private EasternSpeakers() {}

    /**
     * Who speaks, as a stretch of tokens.
     *
     * @param to one past the last token of the stretch, the name inside it
     */
    record Speaker(int from, int to, Cut name) {}

    /** Who speaks where a part of the sentence begins at this token; null when nobody does. */
    static @Nullable Speaker at(TokenizedSentence sentence, int from) {
        if (sentence.tokens().get(from).isSign() && !sentence.word(from).equals("@")
                || !beginsPart(sentence, from)
                || !isEastern(sentence, from)) {
            return null;
        }
        if (sentence.word(from).equals(FOLLOWING)) {
            return following(sentence, from);
        }
        Speaker speaker = before(sentence, from);
        return speaker == null || speaker.name().isEmpty() ? null : speaker;
    }

    /** Han or kana within the first signs: "Tong \u7b49" begins with a Latin name. */
    private static boolean isEastern(TokenizedSentence sentence, int from) {
        for (int index = from;
                index < Math.min(sentence.tokens().size(), from + LEAST_AROUND + 4);
                index++) {
            String written = sentence.written(index);
            int first = written.isEmpty() ? 0 : written.codePointAt(0);
            if (Character.isIdeographic(first) || first >= 0x3040 && first <= 0x30ff) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsPart(TokenizedSentence sentence, int from) {
        if (from == 0) {
            return true;
        }
        String before = sentence.word(from - 1);
        return before.length() == 1
                && (COMMAS.contains(before)
                        || QUOTES.contains(before)
                        || before.equals("*")
                        || before.equals(QUOTED) && SHUTTING.contains(sentence.word(from - 2)));
    }

    /** "According to X's report": the name ends where the report begins. */
    private static @Nullable Speaker following(TokenizedSentence sentence, int from) {
        if (REPORTS.stream().anyMatch(words -> EasternNames.stands(sentence, from + 1, words))) {
            return null;
        }
        for (int index = from + 2;
                index < Math.min(sentence.tokens().size(), from + LONGEST);
                index++) {
            for (String report : REPORTS) {
                if (EasternNames.stands(sentence, index, report)) {
                    Cut name = EasternNames.name(sentence, from + 1, index);
                    return name.isEmpty() ? null : new Speaker(from, index + report.length(), name);
                }
            }
            if (isEnd(sentence.word(index))) {
                return new Speaker(from, index, new Cut(from + 1, index));
            }
        }
        return null;
    }

    private static @Nullable Speaker before(TokenizedSentence sentence, int from) {
        int size = sentence.tokens().size();
        boolean named = !isNobody(sentence.word(from));
        for (int index = from + 1; index < Math.min(size, from + LONGEST_TOPIC); index++) {
            String word = sentence.word(index);
            if (named && index - from <= LONGEST && says(sentence, from, index)) {
                return speaker(sentence, from, index);
            }
            int by = index;
            if (BY.stream().anyMatch(words -> EasternNames.stands(sentence, by, words))) {
                return speaker(sentence, from, index);
            }
            if (word.equals(TOPIC)) {
                return named && mayBeTopic(sentence, from) && closesWithSaying(sentence)
                        ? speaker(sentence, from, index)
                        : null;
            }
            boolean ends = sentence.tokens().get(index).isSign() && !MIDDLES.contains(word);
            if (ends || word.equals(TOWARDS)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a verb of saying stands there, after a name that begins the part. */
    private static boolean says(TokenizedSentence sentence, int from, int verb) {
        String pair = sentence.word(verb) + sentence.word(verb + 1);
        boolean two =
                SpeechWords.SAYING_IN_HAN.contains(pair) && !sentence.word(verb - 1).equals(OF);
        boolean told = two && (from == 0 || isSpeech(sentence, verb + 1));
        boolean one = SAYS.contains(sentence.word(verb)) && isSpeech(sentence, verb);
        return (told || one) && isName(sentence, from, verb);
    }

    /** At the beginning, after a label, or after a quotation; not inside one. */
    private static boolean mayBeTopic(TokenizedSentence sentence, int from) {
        String before = sentence.word(from - 1);
        return from == 0
                || LABELS.contains(before)
                || before.equals(QUOTED) && SHUTTING.contains(sentence.word(from - 2));
    }

    private static Speaker speaker(TokenizedSentence sentence, int from, int verb) {
        int to = verb;
        for (int index = verb - 1; index > from; index--) {
            to = sentence.word(index).equals(TAKING) ? index : to;
        }
        return new Speaker(from, to, EasternNames.name(sentence, from, to));
    }

    /** At least two signs or a word in Latin letters. */
    private static boolean isName(TokenizedSentence sentence, int from, int to) {
        return to - from >= LEAST_AROUND || sentence.word(from).length() > LEAST_AROUND;
    }

    private static boolean isSpeech(TokenizedSentence sentence, int verb) {
        String next = sentence.word(verb + 1);
        return next.isEmpty() || isEnd(next) || QUOTES.contains(next);
    }

    private static boolean isEnd(String word) {
        return word.length() == 1 && COMMAS.contains(word);
    }

    private static boolean isNobody(String word) {
        return word.length() == 1 && NOBODY.contains(word);
    }

    private static boolean closesWithSaying(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        for (int index = Math.max(0, size - VERB_WITHIN); index < size - 1; index++) {
            int at = index;
            boolean passive = sentence.word(at + 2).equals("\u3055");
            if (!passive
                    && SAID.stream().anyMatch(words -> EasternNames.stands(sentence, at, words))) {
                return true;
            }
        }
        return false;
    }
}
