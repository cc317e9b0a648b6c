package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of a sentence when it is to be sorted: a set of named features, all yes or no.
 */
final class Features {

    private static final int NEIGHBOURS = 3;
    private static final int MANY = 3;

    /** What tells about the sentences around, with the name it has there. */
    private static final Map<String, String> CONTAGIOUS =
            around(
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

    /** A noun alone does not find, happen or define: "Success rates of nine models". */
    private static final List<String> NEED_A_VERB =
            List.of("finds", "happens", "defines", "says", "past+finds", "we+happens");

    private Features() {}

    private static Map<String, String> around(String... names) {
        Map<String, String> around = new LinkedHashMap<>();
        for (String name : names) {
            around.put(name, "around-" + name);
        }
        return around;
    }

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
            Set<String> features = new HashSet<>(own.get(index));
            int start = sentences.get(index).sentence().start();
            if (index == 0 || isLineBreak(text, sentences, index)) {
                why = sentences.get(index).word(0).equals("why");
                LineStart.addTo(sentences.get(index), features);
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
            if (features.contains("after-colon") && features.contains("ends-source")) {
                features.add("after-colon+ends-source");
            }
            addNeighbours(own, index, features);
            all.add(features);
        }
        return all;
    }

    private static boolean isLineBreak(String text, List<TokenizedSentence> sentences, int index) {
        int start = sentences.get(index).sentence().start();
        int end = sentences.get(index - 1).sentence().end();
        int feed = text.indexOf('\n', end, start);
        return feed >= 0;
    }

    private static void addNeighbours(List<Set<String>> own, int index, Set<String> features) {
        int first = Math.max(0, index - NEIGHBOURS);
        int last = Math.min(own.size() - 1, index + NEIGHBOURS);
        CONTAGIOUS.forEach((name, around) -> {
            int count = 0;
            for (int near = first; near <= last; near++) {
                count += near != index && own.get(near).contains(name) ? 1 : 0;
            }
            if (count >= MANY) {
                features.add(around);
            }
        });
    }

    private static Set<String> of(TokenizedSentence sentence, SentenceMarks marks) {
        Set<String> features = new HashSet<>();
        features.add("any");
        SentenceShape shape = SentenceShape.of(sentence);
        shape.addTo(features);
        SentenceCounts.addTo(sentence, marks, features);
        if (shape.onlyLeadsIn()) {
            return features;
        }
        boolean eastern = ForeignWords.isEastern(sentence);
        boolean foreign = eastern || ForeignWords.isWestern(sentence);
        if (foreign) {
            ForeignWords.addGroups(sentence, eastern, features);
            features.add(eastern ? "eastern" : "western");
        } else {
            Lexicon.addGroups(sentence, features);
            DefiningForms.addTo(sentence, features);
        }
        WordFeatures.addTo(sentence, marks, features);
        PhraseFeatures.addTo(sentence, marks, features);
        if (marks.result()) {
            features.add("reads-result");
        }
        if (marks.forecast()) {
            features.add("reads-forecast");
        }
        for (Mention.Type type : marks.types()) {
            features.add("names-" + type.word());
        }
        if (marks.names().isEmpty()) {
            features.add("names-none");
        }
        MainClause clause =
                foreign ? ForeignClause.of(sentence, eastern, features) : MainClause.of(sentence);
        addSubstance(clause, sentence, features);
        shape.addWithVerb(clause.hasVerb(), features);
        if (!clause.hasVerb() || shape.pointsElsewhere()) {
            NEED_A_VERB.forEach(features::remove);
        }
        return features;
    }

    /** Whether it is about names and numbers or about nothing in particular, and how it speaks. */
    private static void addSubstance(
            MainClause clause, TokenizedSentence sentence, Set<String> features) {
        boolean names = !features.contains("names-none");
        boolean number = features.contains("number");
        clause.addTo(sentence, number ? "+number" : names ? "+name" : "+general", features);
        if (number && !features.contains("reads-result")) {
            features.add("number-unread");
        }
        boolean past = features.contains("tense-past");
        for (String group : List.of("i", "we")) {
            if (past && features.contains(group)) {
                features.add(group + "+past");
                features.add(group + "+past" + (names ? "+name" : "+none"));
            }
        }
        String about =
                "about-" + (number ? names ? "number+name" : "number" : names ? "name" : "vague");
        features.add(about);
        features.add(about + (features.contains("tense-past") ? "+past" : "+other"));
        if (features.contains("starts-quotation") && features.contains("says")) {
            features.add(number ? "quoted-saying+number" : "quoted-saying");
        }
        if (features.contains("dated")) {
            features.add(features.contains("tense-past") ? "dated+past" : "dated+other");
        }
        for (String group : List.of("values", "praise", "comparing", "general", "always")) {
            if (features.contains(group)) {
                features.add(about + "+" + group);
            }
        }
        if (features.contains("superlative") && features.contains("always")) {
            features.add("superlative+ever");
        }
    }
}
