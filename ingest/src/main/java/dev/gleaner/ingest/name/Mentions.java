package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names in a text: organisations, systems, benchmarks, people and products, with exact
 * spans.
 *
 * <p>{@code "Ajeya Cotra (METR) thinks Opus 4.6 …"} names a person, an organisation and a system;
 * later in the text {@code "Cotra"} alone is the person. A name that the text introduces ({@code
 * "KernelEvolve, a software system which …"}) is known everywhere in it.
 *
 * <p>Safe for use by many threads.
 */
public final class Mentions {

    private final Systems systems;
    private final Benchmarks benchmarks;
    private final Organisations organisations = new Organisations();
    private final People people = new People();
    private final EasternNames eastern = new EasternNames();
    private final Phrases products = new Phrases(Registry.named("products.yaml").words("names"));

    public Mentions(Systems systems, Benchmarks benchmarks) {
        this.systems = systems;
        this.benchmarks = benchmarks;
    }

    /** The systems and tests that a text introduces itself. */
    public LocalNames localNames(List<TokenizedSentence> sentences) {
        LocalSystems introduced =
                LocalSystems.in(
                        sentences,
                        token ->
                                systems.isFamilyOrTool(token)
                                        || benchmarks.isNamed(token)
                                        || organisations.isListed(token)
                                        || people.isNamed(token));
        return new LocalNames(introduced, LocalTests.in(sentences, systems::isFamilyOrTool));
    }

    /** The names in these sentences of a text, with those that it introduces. */
    public List<Mention> of(String text, List<TokenizedSentence> sentences) {
        return of(text, sentences, localNames(sentences));
    }

    /**
     * The names in these sentences of a text, in order, never overlapping.
     *
     * @param local what the text introduces
     */
    public List<Mention> of(String text, List<TokenizedSentence> sentences, LocalNames local) {
        Set<String> introduced = IntroducedNames.in(sentences);
        Set<String> seen = new HashSet<>();
        List<FoundNames> found = new ArrayList<>();
        for (TokenizedSentence sentence : sentences) {
            if (sentence.isReadable()) {
                sentence.tokens().forEach(token -> seen.add(token.key()));
                FoundNames names = new FoundNames(sentence);
                if (names.isEastern()) {
                    eastern.in(text, sentence).forEach(names::markInside);
                }
                find(text, names, introduced, seen, local);
                found.add(names);
            }
        }
        Set<String> parts = new HashSet<>();
        found.forEach(names -> {
            names.markStaff(people);
            names.addPartsOfPeople(parts);
        });
        Map<String, Type> known = new HashMap<>();
        found.forEach(names -> known.putAll(EasternNames.known(names.inside())));
        List<Mention> mentions = new ArrayList<>();
        for (FoundNames names : found) {
            if (names.isEastern() && !known.isEmpty()) {
                EasternNames.again(text, names.sentence(), known).forEach(names::markInside);
            }
            names.markPeople(parts, people);
            names.addTo(mentions, text);
        }
        return List.copyOf(mentions);
    }

    private void find(
            String text,
            FoundNames names,
            Set<String> introduced,
            Set<String> seen,
            LocalNames local) {
        TokenizedSentence sentence = names.sentence();
        List<Token> tokens = sentence.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            int to = products.endOfName(tokens, index);
            names.mark(index, to > index + 1 ? to : index, Type.PRODUCT);
        }
        for (BenchmarkMention mention : benchmarks.find(tokens, seen::contains, local.tests())) {
            if (isNamed(sentence, mention)) {
                names.mark(mention.from(), withoutNoun(sentence, mention), Type.BENCHMARK);
            }
        }
        for (SystemMention mention : systems.find(text, tokens, names::isTaken, local.systems())) {
            if (!mention.human()) {
                names.mark(mention.from(), end(sentence, mention), Type.SYSTEM);
            }
        }
        people.authors(sentence).forEach(name -> names.mark(name[0], name[1], Type.PERSON));
        for (int index = 0; index < tokens.size(); index++) {
            if (names.isTaken(index) || !tokens.get(index).isWord()) {
                continue;
            }
            names.mark(index, products.endOfName(tokens, index), Type.PRODUCT);
            names.mark(index, organisations.endOfName(sentence, index), Type.ORGANISATION);
            names.mark(index, people.endOfName(sentence, index), Type.PERSON);
            String word = tokens.get(index).text();
            boolean agent =
                    sentence.written(index + 1).equals("Agent")
                            && introduced.contains(word + " Agent");
            names.mark(index, agent ? index + 2 : index, Type.SYSTEM);
            names.markFamilyIn(index, systems);
            boolean system = introduced.contains(word) || systems.isBareFamily(word);
            names.mark(index, system ? index + 1 : index, Type.SYSTEM);
        }
    }

    private boolean isNamed(TokenizedSentence sentence, BenchmarkMention mention) {
        int first = sentence.written(mention.from()).codePointAt(0);
        boolean name =
                Character.isUpperCase(first)
                        || first > 0x7f
                        || Character.isUpperCase(
                                sentence.written(mention.from())
                                        .codePointBefore(
                                                sentence.written(mention.from()).length()));
        return benchmarks.isProper(mention.benchmark())
                && name
                && !Set.of("a", "the", "our").contains(sentence.word(mention.from()));
    }

    private static int withoutNoun(TokenizedSentence sentence, BenchmarkMention mention) {
        int to = mention.to();
        while (to - 1 > mention.from()
                && Character.isLowerCase(sentence.written(to - 1).codePointAt(0))) {
            to--;
        }
        return to;
    }

    /** Without the effort in brackets, with a size or version written on: "Foo 3-4B-Base". */
    private static int end(TokenizedSentence sentence, SystemMention mention) {
        int to = mention.to();
        if (sentence.written(to - 1).equals(")")) {
            while (to > mention.from() + 1 && !sentence.written(to).equals("(")) {
                to--;
            }
        }
        while (to + 1 < sentence.tokens().size()
                && sentence.written(to).equals("-")
                && sentence.start(to) == sentence.end(to)
                && sentence.start(to + 1) == sentence.end(to + 1)) {
            to += 2;
        }
        return to;
    }
}
