package dev.gleaner.thread.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that somebody quotes from a text: found there whatever quotes, dashes, spaces and capitals
 * either of them is written with, and with what was left out: {@code the gap … remains}.
 */
public final class QuotedWords {

    private static final Pattern LEFT_OUT = Pattern.compile("\\[?(?:…|\\.{3})]?");
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n.!?]*(?:[.!?](?![\\s\"”’')\\]])[^\\n.!?]*)*[.!?]*[\"”’')\\]]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_SENTENCES = 20_000;

    /** So much of the words of two sentences must be shared for one to be the other's heir. */
    private static final double LIKENESS = 0.4;

    private final List<String> parts;

    public QuotedWords(String quote) {
        this.parts =
                LEFT_OUT.splitAsStream(quote)
                        .map(part -> Plain.of(part).words().strip())
                        .map(part -> part.replaceAll("^[\"']+|[\"']+$", "").strip())
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Whether there are words at all. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether all of it stands in a text, in its order. */
    public boolean standIn(String text) {
        return placeIn(Plain.of(text)) >= 0;
    }

    private int placeIn(Plain text) {
        int first = -1;
        int from = 0;
        for (String part : parts) {
            int at = text.words().indexOf(part, from);
            if (at < 0) {
                return -1;
            }
            first = first < 0 ? at : first;
            from = at + part.length();
        }
        return first;
    }

    /** The sentence of a text in which the words begin, as it is written there. */
    public Optional<String> sentenceIn(String text) {
        Plain plain = Plain.of(text);
        int at = placeIn(plain);
        if (at < 0) {
            return Optional.empty();
        }
        int place = plain.places()[at];
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (sentence.end() > place) {
                return Optional.of(sentence.group().strip());
            }
        }
        return Optional.empty();
    }

    /** The sentence of a text that says most nearly what another sentence said, if any does. */
    public static Optional<String> heirIn(String text, String sentence) {
        Set<String> said = words(sentence);
        String best = "";
        double likeness = 0;
        Matcher each = SENTENCE.matcher(text);
        for (int seen = 0; seen < MOST_SENTENCES && each.find(); seen++) {
            Set<String> words = words(each.group());
            Set<String> shared = new HashSet<>(words);
            shared.retainAll(said);
            double alike =
                    (double) shared.size()
                            / Math.max(1, words.size() + said.size() - shared.size());
            if (alike > likeness) {
                likeness = alike;
                best = each.group().strip();
            }
        }
        return likeness >= LIKENESS ? Optional.of(best) : Optional.empty();
    }

    /** The sentences of a text. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher each = SENTENCE.matcher(text);
        while (sentences.size() < MOST_SENTENCES && each.find()) {
            String sentence = each.group().strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static Set<String> words(String sentence) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /**
     * A text in one spelling.
     *
     * @param places where in the text each character stands
     */
    private record Plain(String words, int[] places) {

        static Plain of(String text) {
            StringBuilder words = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            String spelled = Typography.plain(text);
            for (int index = 0; index < spelled.length(); index++) {
                char each = spelled.charAt(index);
                boolean space = Character.isWhitespace(each);
                boolean again =
                        space && !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
                if (!again && Character.getType(each) != Character.FORMAT) {
                    places[words.length()] = index;
                    words.append(space ? ' ' : each == '—' ? '-' : Character.toLowerCase(each));
                }
            }
            return new Plain(words.toString(), places);
        }
    }
}
