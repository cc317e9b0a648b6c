package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds works named by their authors and year, as papers cite them: {@code "Long et al. (2024)"},
 * {@code "Long et al., 2022"}, {@code "Long and Weber (2023)"}.
 */
final class References {

    private static final Set<String> JOINING =
            Set.of("and", "&", ",", "\u4e0e", "\u548c", "\u53ca", "\u3001", "und", "et", "y");
    private static final Set<String> LEADING =
            Set.of(
                    "et", "and", "&", ",", "\u4e0e", "\u548c", "\u53ca", "\u3001", "\u7b49",
                    "\u3089", "und", "y");
    private static final Set<String> OPENING = Set.of("(", "\uff08");
    private static final Set<String> SHUTTING = Set.of(")", "\uff09");

    /** "And others" in Chinese, Japanese: one sign, or two. */
    private static final Set<String> OTHERS = Set.of("\u7b49", "\u3089");

    private static final String PEOPLE = "\u4eba";
    private static final Set<String> NOT_AUTHORS = Set.of("in", "the", "since", "see");

    private final String text;
    private final TokenizedSentence sentence;

    private References(String text, TokenizedSentence sentence) {
        this.text = text;
        this.sentence = sentence;
    }

    static List<Citation> in(String text, TokenizedSentence sentence) {
        References references = new References(text, sentence);
        List<Citation> found = new ArrayList<>();
        int index = 0;
        while (index < sentence.tokens().size()) {
            boolean leads = LEADING.contains(sentence.word(index + 1));
            int to = leads && references.isAuthor(index) ? references.end(index) : index;
            if (to > index) {
                found.add(references.citation(index, to));
            }
            index = Math.max(to, index + 1);
        }
        return found;
    }

    /** One past the reference that begins with this author; the same index when none does. */
    private int end(int from) {
        int others = afterOthers(from + 1);
        int year = others;
        year += year > from + 1 && sentence.word(year).equals(",") ? 1 : 0;
        boolean bracketed = OPENING.contains(sentence.word(year));
        year += bracketed ? 1 : 0;
        boolean several = others > from + 1;
        if (!several || !isYear(year)) {
            return from;
        }
        return bracketed && SHUTTING.contains(sentence.word(year + 1)) ? year + 2 : year + 1;
    }

    /** After "et al." or "and Weber". */
    private int afterOthers(int index) {
        if (sentence.word(index).equals("et") && sentence.word(index + 1).startsWith("al")) {
            return sentence.word(index + 2).equals(".") ? index + 3 : index + 2;
        }
        if (OTHERS.contains(sentence.word(index))) {
            return sentence.word(index + 1).equals(PEOPLE) ? index + 2 : index + 1;
        }
        int to = index;
        while (JOINING.contains(sentence.word(to)) && isAuthor(to + 1)) {
            to += 2;
        }
        return sentence.word(to - 2).equals(",") ? index : to;
    }

    private boolean isAuthor(int index) {
        if (index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        return token.isWord()
                && token.startsUpperCase()
                && token.text().length() > 1
                && token.text().chars().skip(1).anyMatch(Character::isLowerCase)
                && !NOT_AUTHORS.contains(token.lower())
                && !Months.isWhole(token.lower());
    }

    private boolean isYear(int index) {
        String word = sentence.word(index);
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && sentence.tokens().get(index).isNumber();
    }

    private Citation citation(int from, int to) {
        int start = sentence.start(from);
        int end = sentence.end(to);
        return new Citation(start, end, Citation.Kind.NAMED_WORK, text.substring(start, end));
    }
}
