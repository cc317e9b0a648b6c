package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence looks like from afar: its length, how it begins and ends, and whether it is a
 * heading, a caption, a source or a line that leads into a list.
 *
 * @param end how it ends, as a feature
 * @param titled whether most of its words have capitals
 * @param leadIn whether it only announces what follows: "Here are the results:"
 */
record SentenceShape(TokenizedSentence sentence, String end, boolean titled, boolean leadIn) {

    private static final int SHORT = 6;
    private static final int LONG = 22;
    private static final int STUB = 3;
    private static final char FIRST_EASTERN = '\u3040';
    private static final int LONGEST_SOURCE = 8;
    private static final Map<String, String> ENDS =
            Map.of(
                    "?", "?", ":", ":", "!", "!", ".", ".", "\uff1f", "?", "\uff1a", ":", "\uff01",
                    "!", "\u3002", ".");
    private static final Set<String> POINTING = Set.of("here", "below", "above", "see", "read");
    private static final Set<String> FOLLOWING = Set.of("following", "below");
    private static final Set<String> IN_SOURCES = Set.of("arxiv", "of", "and", "pdf", "source");
    private static final Set<String> CAPTIONS =
            Set.of(
                    "figure",
                    "fig",
                    "table",
                    "chart",
                    "photo",
                    "photos",
                    "video",
                    "appendix",
                    "annex");
    private static final List<String> COMBINED = List.of("ends-open", "ends:", "ends.", "ends?");

    static SentenceShape of(TokenizedSentence sentence) {
        int last = sentence.tokens().size() - 1;
        String end = "";
        for (int index = Math.max(0, last - 2); index <= last; index++) {
            end = ENDS.getOrDefault(sentence.word(index), end);
        }
        boolean leads =
                POINTING.contains(sentence.word(firstWord(sentence)))
                        || end.equals(":") && isLeadIn(sentence, last);
        return new SentenceShape(
                sentence, end.isEmpty() ? "ends-open" : "ends" + end, isTitled(sentence), leads);
    }

    /** Whether it says nothing by itself but where to look. */
    boolean pointsElsewhere() {
        return leadIn;
    }

    /** Whether what it would say comes after its colon: "They found the following:". */
    boolean onlyLeadsIn() {
        return leadIn && end.equals("ends:");
    }

    void addTo(Set<String> features) {
        int last = sentence.tokens().size() - 1;
        if (sentence.sentence().kind() != Sentence.Kind.PROSE) {
            features.add("heading");
        }
        long words = words(sentence);
        features.add(words <= SHORT ? "short" : words >= LONG ? "long" : "middling");
        if (words <= STUB) {
            features.add("stub");
        }
        features.add(end);
        String first = sentence.word(0);
        if (first.equals("\u2026")) {
            features.add("starts-dots");
        }
        if (first.equals("(") || first.equals("[")) {
            features.add("starts-bracket");
        }
        if (Lexicon.belongs(first, "quotation")) {
            features.add("starts-quotation");
        }
        if (CAPTIONS.contains(first)) {
            features.add("caption");
        }
        if (sentence.word(last).equals(")") || sentence.word(last - 1).equals(")")) {
            features.add("ends-bracket");
        }
        if (isSourceInBrackets(sentence, last)) {
            features.add("ends-source");
        }
        if (titled) {
            features.add("title-case");
        }
        if (leadIn) {
            features.add("lead-in");
        }
    }

    /** Two signs of Chinese or Japanese count as one word. */
    private static long words(TokenizedSentence sentence) {
        int halves = 0;
        for (Token token : sentence.tokens()) {
            boolean sign = token.text().length() == 1 && token.text().charAt(0) >= FIRST_EASTERN;
            halves += token.isWord() ? sign ? 1 : 2 : 0;
        }
        return (halves + 1) / 2;
    }

    /** How the end goes together with a verb in the sentence, or none. */
    void addWithVerb(boolean verb, Set<String> features) {
        features.add(verb ? "verb" : "verbless");
        if (COMBINED.contains(end)) {
            features.add((verb ? "verb+" : "verbless+") + end);
            if (titled) {
                features.add("title-case+" + end);
            }
        }
    }

    static int firstWord(TokenizedSentence sentence) {
        int index = 0;
        while (index < sentence.tokens().size() && !sentence.tokens().get(index).isWord()) {
            index++;
        }
        return index;
    }

    private static boolean isTitled(TokenizedSentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int index = firstWord(sentence) + 1; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            if (token.isWord() && token.text().length() > 3) {
                words++;
                capitals += token.startsUpperCase() ? 1 : 0;
            }
        }
        return words >= 2 && capitals * 10 >= words * 7;
    }

    /** "Here are the main results:", "these include:", "she said:". */
    private static boolean isLeadIn(TokenizedSentence sentence, int last) {
        int colon = sentence.word(last).equals(":") ? last : last - 1;
        return Lexicon.belongs(sentence.word(colon - 1), "leads")
                || sentence.has(0, colon, FOLLOWING);
    }

    /** "How machines learn (arXiv).": a bracket of names at the end. */
    private static boolean isSourceInBrackets(TokenizedSentence sentence, int last) {
        int close = sentence.word(last).equals(")") ? last : last - 1;
        if (!sentence.word(close).equals(")")) {
            return false;
        }
        int index = close - 1;
        while (index >= 0 && !sentence.word(index).equals("(")) {
            Token token = sentence.tokens().get(index);
            if (!token.isSign()
                    && !token.startsUpperCase()
                    && !IN_SOURCES.contains(token.lower())) {
                return false;
            }
            index--;
        }
        return index >= 0 && index < close - 1 && close - index <= LONGEST_SOURCE;
    }
}
