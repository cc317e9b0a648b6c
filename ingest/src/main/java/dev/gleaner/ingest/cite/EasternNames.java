package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;

/**
 * Cuts what stands before a Chinese, Japanese or Korean verb of saying down to the name: without
 * whose it is ("the institute's \u2026"), the office before it and the title after it.
 */
final class EasternNames {

    private static final List<String> OF = List.of("\u7684", "\u306e");

    /** Researcher, analyst, economist, founder, chief executive and the like, before a name. */
    private static final List<String> OFFICES =
            List.of(
                    "\u7814\u7a76\u5458",
                    "\u5206\u6790\u5e08",
                    "\u7ecf\u6d4e\u5b66\u5bb6",
                    "\u79d1\u5b66\u5bb6",
                    "\u521b\u59cb\u4eba",
                    "\u6267\u884c\u5b98",
                    "\u5de5\u7a0b\u5e08",
                    "\u8d1f\u8d23\u4eba",
                    "\u4e13\u5bb6",
                    "\u5b66\u8005",
                    "\u6559\u6388",
                    "\u4e3b\u4efb",
                    "\u6240\u957f",
                    "\u90e8\u957f",
                    "\u603b\u88c1",
                    "\u4f5c\u8005",
                    "\u535a\u58eb",
                    "\u540c\u4e8b");

    /** Professor, doctor, Mr, Ms, and the like, after a name. */
    private static final List<String> TITLES =
            List.of(
                    "\u51c6\u6559\u6388",
                    "\u526f\u6559\u6388",
                    "\u6559\u6388",
                    "\u535a\u58eb",
                    "\u5148\u751f",
                    "\u5973\u58eb",
                    "\u6c0f",
                    "\u3055\u3093",
                    "\u4ee3\u8868",
                    "\u7814\u7a76\u54e1",
                    "\u4e3b\u4efb\u7814\u7a76\u54e1",
                    "\u793e\u9577",
                    "\u6240\u9577",
                    "\u9662\u58eb");

    /** Also, still, once, yesterday: between the name and the verb. */
    private static final String ADVERBS =
            "\u4e5f\u8fd8\u5219\u66fe\u5df2\u90fd\u5c31\u53c8\u5374\u5e76";

    private static final String SEVERAL = "\u4eec";

    private EasternNames() {}

    /** The first and one past the last token of a name; nothing where they are the same. */
    record Cut(int from, int to) {

        boolean isEmpty() {
            return to <= from;
        }
    }

    /** The name that these tokens come to. */
    static Cut name(TokenizedSentence sentence, int from, int to) {
        int end = to;
        while (end > from && isAdverb(sentence.word(end - 1))) {
            end--;
        }
        for (String title : TITLES) {
            int without = endWithout(sentence, from, end, title);
            if (without > from && without < end) {
                end = without;
                break;
            }
        }
        int start = from;
        for (int index = from; index < end - 1; index++) {
            if (OF.contains(sentence.word(index))) {
                start = index + 1;
            }
        }
        for (String office : OFFICES) {
            for (int index = start; index + office.length() < end; index++) {
                boolean several = sentence.word(index + office.length()).equals(SEVERAL);
                if (stands(sentence, index, office) && !several) {
                    start = index + office.length();
                }
            }
        }
        return new Cut(start, end);
    }

    /** One past the last token before these words, which close the stretch; else its end. */
    private static int endWithout(TokenizedSentence sentence, int from, int to, String words) {
        StringBuilder last = new StringBuilder();
        int index = to;
        while (index > from && last.length() < words.length()) {
            index--;
            last.insert(0, sentence.word(index));
        }
        return last.toString().equals(words) ? index : to;
    }

    /** Whether words of one sign a token begin there. */
    static boolean stands(TokenizedSentence sentence, int index, String words) {
        for (int sign = 0; sign < words.length(); sign++) {
            String word = sentence.word(index + sign);
            if (word.length() != 1 || word.charAt(0) != words.charAt(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAdverb(String word) {
        return word.length() == 1 && ADVERBS.contains(word);
    }
}
