package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;
import java.util.Set;

/**
 * A guess at who does what in a sentence that is not English, by the groups of words in it and the
 * endings of its verbs; the same features as {@link MainClause} gives for English.
 */
final class ForeignClause {

    private static final int FIRST_HANGUL = 0xac00;
    private static final int LAST_HANGUL = 0xd7a3;
    private static final int CODAS = 28;

    /** The place of the double s among the ends of a syllable: the past of Korean verbs. */
    private static final int DOUBLE_S = 20;

    private static final String NOT_PAST = "있겠";
    private static final List<String> PAST_ENDINGS =
            List.of("te", "ten", "ó", "aron", "ieron", "aba", "aban", "ía", "ían", "ait", "aient");
    private static final List<String> PARTICIPLES =
            List.of("é", "ée", "és", "ées", "ado", "ido", "ada", "ida", "ato", "ata", "uto", "ati");
    private static final List<String> STOPS = List.of(".", "?", "!", "。", "？", "！");
    private static final List<String> KOREAN_ENDS = List.of("다", "요", "죠", "까");

    private ForeignClause() {}

    /** The clause of a sentence whose groups of words were found. */
    static MainClause of(TokenizedSentence sentence, boolean eastern, Set<String> features) {
        boolean past = features.contains("past") || isPast(sentence, eastern, features);
        if (past) {
            features.remove("tense-other");
            features.add("tense-past");
        }
        boolean verb = eastern ? isEnded(sentence) : isVerbal(features) || past;
        if (!verb) {
            return new MainClause(-1, "none", "none");
        }
        features.remove("no-verb");
        return new MainClause(0, subject(features), action(past, features));
    }

    private static boolean isVerbal(Set<String> features) {
        return List.of("copula", "has", "modal", "happens", "says", "finds", "believes", "defines")
                .stream()
                .anyMatch(features::contains);
    }

    private static boolean isEnded(TokenizedSentence sentence) {
        String last = sentence.written(sentence.tokens().size() - 1);
        return STOPS.contains(last) || KOREAN_ENDS.stream().anyMatch(last::endsWith);
    }

    private static boolean isPast(
            TokenizedSentence sentence, boolean eastern, Set<String> features) {
        for (Token token : sentence.tokens()) {
            String word = token.text();
            if (eastern ? isKoreanPast(word) : isWesternPast(word, features)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWesternPast(String word, Set<String> features) {
        return word.length() > 4
                && Character.isLowerCase(word.charAt(0))
                && (PAST_ENDINGS.stream().anyMatch(word::endsWith)
                        || features.contains("has") && PARTICIPLES.stream().anyMatch(word::endsWith)
                        || features.contains("has") && isGermanParticiple(word));
    }

    private static boolean isGermanParticiple(String word) {
        boolean ends = word.endsWith("t") || word.endsWith("en");
        return ends && (word.startsWith("ge") || word.contains("ge") && word.length() > 7);
    }

    private static boolean isKoreanPast(String word) {
        for (int at = 0; at + 1 < word.length(); at++) {
            char sign = word.charAt(at);
            if (sign >= FIRST_HANGUL
                    && sign <= LAST_HANGUL
                    && (sign - FIRST_HANGUL) % CODAS == DOUBLE_S
                    && NOT_PAST.indexOf(sign) < 0) {
                return true;
            }
        }
        return false;
    }

    private static String subject(Set<String> features) {
        for (String group : List.of("i", "we", "you")) {
            if (features.contains(group)) {
                return group;
            }
        }
        boolean name = !features.contains("names-none");
        return name ? "name" : features.contains("demonstrative") ? "this" : "noun";
    }

    private static String action(boolean past, Set<String> features) {
        if (features.contains("ought")) {
            return "ought";
        }
        if (features.contains("modal")) {
            return "modal";
        }
        for (String group : List.of("believes", "says", "happens", "finds", "defines")) {
            if (features.contains(group)) {
                return past ? group + "-past" : group;
            }
        }
        if (features.contains("copula") || features.contains("is")) {
            return past ? "be-past" : "be";
        }
        return past ? "past" : "present";
    }
}
