package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be seen of a sentence when it is to be sorted: a set of named features, all yes or no.
 */
final class Features {

    private static final int SHORT = 6;
    private static final int LONG = 22;

    private static final int NEIGHBOURS = 3;
    private static final int MANY = 3;
    private static final Set<String> CONTAGIOUS =
            Set.of(
                    "finds",
                    "i",
                    "believes",
                    "happens",
                    "defines",
                    "measure",
                    "tense-past",
                    "we",
                    "values",
                    "you",
                    "reads-result",
                    "reads-forecast",
                    "hedge",
                    "future",
                    "general");

    private Features() {}

    /** The features of each sentence of a text, with what stands around it. */
    static List<Set<String>> of(
            String text, List<TokenizedSentence> sentences, List<SentenceMarks> marks) {
        List<Set<String>> own = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            own.add(
                    sentences.get(index).isReadable()
                            ? of(sentences.get(index), marks.get(index))
                            : Set.of("any"));
        }
        List<Set<String>> all = new ArrayList<>();
        boolean why = false;
        for (int index = 0; index < sentences.size(); index++) {
            Set<String> features = new TreeSet<>(own.get(index));
            int start = sentences.get(index).sentence().start();
            boolean newLine =
                    index == 0
                            || text.substring(sentences.get(index - 1).sentence().end(), start)
                                            .indexOf('\n')
                                    >= 0;
            if (newLine) {
                why = Set.of("why").contains(sentences.get(index).word(0));
                features.add("line-first");
                String between = text.substring(Math.max(0, start - 4), start);
                if (between.indexOf('\u2022') >= 0
                        || between.indexOf('*') >= 0
                        || between.endsWith("- ")) {
                    features.add("bullet");
                }
            }
            if (why) {
                features.add("line-why");
            }
            if (index > 0 && own.get(index - 1).contains("ends:")) {
                features.add("after-colon");
            }
            addNeighbours(own, index, features);
            all.add(features);
        }
        return all;
    }

    private static void addNeighbours(List<Set<String>> own, int index, Set<String> features) {
        for (String name : CONTAGIOUS) {
            int count = 0;
            for (int near = Math.max(0, index - NEIGHBOURS);
                    near <= Math.min(own.size() - 1, index + NEIGHBOURS);
                    near++) {
                count += near != index && own.get(near).contains(name) ? 1 : 0;
            }
            if (count >= MANY) {
                features.add("around-" + name);
            }
        }
    }

    private static Set<String> of(TokenizedSentence sentence, SentenceMarks marks) {
        Set<String> features = new TreeSet<>();
        features.add("any");
        Lexicon.addGroups(sentence, features);
        addShape(sentence, features);
        addWords(sentence, features);
        if (marks.result()) {
            features.add("reads-result");
        }
        if (marks.forecast()) {
            features.add("reads-forecast");
        }
        for (Mention.Type type : marks.named()) {
            features.add("names-" + type.word());
        }
        if (marks.named().isEmpty()) {
            features.add("names-none");
        }
        return features;
    }

    private static void addShape(TokenizedSentence sentence, Set<String> features) {
        int size = sentence.tokens().size();
        if (sentence.sentence().kind() != Sentence.Kind.PROSE) {
            features.add("heading");
        }
        long words = sentence.tokens().stream().filter(Token::isWord).count();
        features.add(words <= SHORT ? "short" : words >= LONG ? "long" : "middling");
        if (words <= 3) {
            features.add("stub");
        }
        String last = "";
        for (int index = Math.max(0, size - 3); index < size; index++) {
            if (Set.of("?", ":", "!", ".").contains(sentence.word(index))) {
                last = sentence.word(index);
            }
        }
        features.add(last.isEmpty() ? "ends-open" : "ends" + last);
        if (sentence.word(0).equals("\u2026")) {
            features.add("starts-dots");
        }
    }

    private static void addWords(TokenizedSentence sentence, Set<String> features) {
        boolean verb = false;
        boolean past = false;
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            String word = token.lower();
            if (token.isWord()
                    && token.text().charAt(0) < 0x80
                    && Character.isLowerCase(token.text().charAt(0))) {
                features.add("word " + word);
            }
            if (token.isNumber()) {
                features.add("number");
                String next = sentence.word(index + 1);
                if (Set.of("%", "percent", "x", "\u00d7", "times").contains(next)) {
                    features.add("measure");
                }
                if (token.text().length() == 4 && token.text().startsWith("20")) {
                    features.add("year");
                }
                if (sentence.word(index - 1).equals("$")) {
                    features.add("money");
                }
            }
            boolean ed =
                    token.isWord()
                            && word.length() > 4
                            && word.endsWith("ed")
                            && Character.isLowerCase(token.text().charAt(0));
            past |= ed || Lexicon.belongs(word, "past");
            verb |=
                    ed
                            || Lexicon.belongs(word, "past")
                            || Lexicon.belongs(word, "is")
                            || Lexicon.belongs(word, "has")
                            || Lexicon.belongs(word, "future")
                            || Lexicon.belongs(word, "hedge");
        }
        features.add(past ? "tense-past" : "tense-other");
        if (!verb) {
            features.add("no-verb");
        }
        String first = sentence.word(firstWord(sentence));
        for (String group : Set.of("i", "we", "you", "they", "demonstrative", "why", "cause")) {
            if (Lexicon.belongs(first, group)) {
                features.add("first-" + group);
            }
        }
        if (features.contains("we") && features.contains("happens")) {
            features.add("we+happens");
        }
        if (features.contains("tense-past") && features.contains("finds")) {
            features.add("past+finds");
        }
        if (features.contains("i") && features.contains("believes")) {
            features.add("i+believes");
        }
        if (features.contains("names-system") && features.contains("finds")) {
            features.add("system+finds");
        }
    }

    private static int firstWord(TokenizedSentence sentence) {
        int index = 0;
        while (index < sentence.tokens().size() && !sentence.tokens().get(index).isWord()) {
            index++;
        }
        return index;
    }
}
