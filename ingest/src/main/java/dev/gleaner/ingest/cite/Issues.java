package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds references to numbered issues: {@code "Import AI #448"}, and {@code "#448"} alone in a text
 * of that publication or about it.
 */
final class Issues {

    private static final int LARGEST = 4;

    private Issues() {}

    static List<Citation> find(String title, String text, List<TokenizedSentence> sentences) {
        Map<String, Integer> named = new HashMap<>();
        String own = publication(title);
        if (own != null) {
            named.merge(own, 1, Integer::sum);
        }
        for (TokenizedSentence sentence : sentences) {
            for (int index = 1; index + 1 < sentence.tokens().size(); index++) {
                if (isIssue(sentence, index)) {
                    String publication = publicationBefore(text, sentence, index);
                    if (publication != null) {
                        named.merge(publication, 1, Integer::sum);
                    }
                }
            }
        }
        String most =
                named.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(null);
        return citations(text, sentences, most);
    }

    private static List<Citation> citations(
            String text, List<TokenizedSentence> sentences, @Nullable String most) {
        List<Citation> found = new ArrayList<>();
        for (TokenizedSentence sentence : sentences) {
            for (int index = 0; index + 1 < sentence.tokens().size(); index++) {
                if (!isIssue(sentence, index)) {
                    continue;
                }
                String before = publicationBefore(text, sentence, index);
                String publication = before != null ? before : most;
                if (publication != null) {
                    int start =
                            before == null
                                    ? sentence.start(index)
                                    : sentence.start(index) - before.length() - 1;
                    found.add(
                            new Citation(
                                    Math.max(0, start),
                                    sentence.end(index + 2),
                                    Citation.Kind.ISSUE,
                                    publication + " #" + sentence.written(index + 1)));
                }
            }
        }
        return found;
    }

    /** "#" and a number of two to four digits that touch. */
    private static boolean isIssue(TokenizedSentence sentence, int index) {
        Token number =
                index + 1 < sentence.tokens().size() ? sentence.tokens().get(index + 1) : null;
        return number != null
                && sentence.written(index).equals("#")
                && number.isNumber()
                && number.start() == sentence.end(index + 1)
                && number.text().length() >= 2
                && number.text().length() <= LARGEST
                && number.text().chars().allMatch(Character::isDigit);
    }

    private static @Nullable String publicationBefore(
            String text, TokenizedSentence sentence, int index) {
        int from = index;
        while (from > 0
                && index - from < 4
                && sentence.tokens().get(from - 1).isWord()
                && sentence.tokens().get(from - 1).startsUpperCase()) {
            from--;
        }
        return index - from >= 2 ? text.substring(sentence.start(from), sentence.end(index)) : null;
    }

    /** The publication of a title such as "Import AI 455: Automating AI Research". */
    private static @Nullable String publication(String title) {
        int digit = 0;
        while (digit < title.length() && !Character.isDigit(title.charAt(digit))) {
            digit++;
        }
        int end = digit;
        while (end < title.length() && Character.isDigit(title.charAt(end))) {
            end++;
        }
        String name = title.substring(0, digit).replace("#", "").strip();
        boolean closed = end < title.length() && ":\u2014\u2013 -".indexOf(title.charAt(end)) >= 0;
        boolean issue = end - digit >= 2 && end - digit <= LARGEST && closed;
        boolean words =
                name.indexOf(' ') > 0
                        && name.split(" ").length <= 4
                        && Character.isUpperCase(name.charAt(0));
        return issue && words ? name : null;
    }
}
