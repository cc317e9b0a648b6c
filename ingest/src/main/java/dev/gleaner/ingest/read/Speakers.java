package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Attributions;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who says each sentence of a text, and who makes each forecast in it. */
final class Speakers {

    private static final Set<String> BOUNDS =
            Words.of(
                    "and but while whereas though or , ; \u2014 \u2013 und aber et mais y pero \uff1b \uff0c");
    private static final Set<String> FIRST =
            Words.of("i i'd i'm i've i'll we we'd we're we've we'll my our");

    private static final String THEY = "they";

    /** They part what one says from what another says. */
    private static final Set<String> PARTING = Words.of("; while whereas but and");

    private final String text;
    private final FullNames people;
    private final Map<Integer, String> ofSentences = new HashMap<>();
    private final Map<Integer, Named> named = new HashMap<>();

    Speakers(String text, FullNames people) {
        this.text = text;
        this.people = people;
    }

    /**
     * What a sentence names.
     *
     * @param told who says something in it
     * @param person whom "he" means there, null when nobody
     * @param body what "the company" means there, null when nothing
     */
    record Named(
            List<Citation> told,
            List<Mention> inside,
            @Nullable String person,
            @Nullable String body) {}

    /** A part of a sentence that somebody says; the text's own voice is empty. */
    private record Part(int start, String who, boolean begins, boolean tells) {}

    void put(TokenizedSentence sentence, String who) {
        ofSentences.put(sentence.sentence().start(), who);
    }

    void put(TokenizedSentence sentence, Named names) {
        named.put(sentence.sentence().start(), names);
    }

    /** Who says the sentence; null when it is the text's own voice. */
    @Nullable String of(TokenizedSentence sentence) {
        return ofSentences.get(sentence.sentence().start());
    }

    /** Who foretells what stands at this character of the sentence; null as for the sentence. */
    @Nullable String foretelling(TokenizedSentence sentence, int character) {
        String own = of(sentence);
        Named names = named.get(sentence.sentence().start());
        if (names == null) {
            return own;
        }
        List<Part> parts = parts(sentence, names);
        if (parts.size() == 1 && own == null && !parts.getFirst().who().isEmpty()) {
            return isLater(sentence, parts.getFirst(), character)
                    ? meant(sentence, names)
                    : parts.getFirst().who();
        }
        if (parts.size() > 1) {
            String who = parts.getFirst().who();
            for (Part part : parts) {
                boolean closes = part.tells() && !isParted(sentence, character, part.start());
                who = part.start() <= character || closes ? part.who() : who;
            }
            return who.isEmpty() ? own : who;
        }
        return own == null && parts.isEmpty() ? meant(sentence, names) : own;
    }

    /** "Acme plans an oven by 2030, its founder Ada Long said": no word parts the two. */
    private static boolean isParted(TokenizedSentence sentence, int from, int to) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        PARTING.contains(token.lower())
                                && token.start() > from
                                && token.start() < to);
    }

    /** Whether somebody speaks only after a semicolon. */
    private static boolean isLater(TokenizedSentence sentence, Part part, int character) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.lower().equals(";")
                                && token.start() > character
                                && token.start() < part.start());
    }

    private static @Nullable String meant(TokenizedSentence sentence, Named names) {
        return switch (Pronouns.in(sentence)) {
            case NOBODY -> null;
            case PERSON -> names.person();
            case BODY -> names.body();
        };
    }

    /** The parts of the sentence that begin with who says them, each its own voice. */
    private List<Part> parts(TokenizedSentence sentence, Named names) {
        List<Part> all = new ArrayList<>();
        for (Citation one : names.told()) {
            boolean tells = Attributions.tells(text.substring(one.start(), one.end()));
            all.add(
                    new Part(
                            one.start(),
                            people.of(one.target()),
                            tells || begins(sentence, one.start()),
                            tells));
        }
        for (Foretellers.Subject subject : Foretellers.in(sentence)) {
            int start = sentence.start(subject.from());
            int end = sentence.end(subject.to());
            boolean known =
                    names.told().stream().anyMatch(one -> one.start() < end && start < one.end());
            if (!known && maySpeak(names.inside(), start)) {
                all.add(
                        new Part(
                                start,
                                who(sentence, subject, names),
                                begins(sentence, start),
                                false));
            }
        }
        all.sort(Comparator.comparingInt(Part::start));
        List<Part> parts = new ArrayList<>();
        for (Part part : all) {
            if (parts.isEmpty() || part.begins() && !parts.getLast().who().equals(part.who())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private String who(TokenizedSentence sentence, Foretellers.Subject subject, Named names) {
        if (FIRST.contains(sentence.word(subject.from())) && subject.to() - subject.from() == 1) {
            return "";
        }
        if (Foretellers.PRONOUNS.contains(sentence.word(subject.from()))) {
            String person = names.person();
            boolean several = sentence.word(subject.from()).equals(THEY);
            boolean meant = person != null && (!several || person.endsWith("s"));
            return meant ? people.of(String.valueOf(person)) : "";
        }
        String written = text.substring(sentence.start(subject.from()), sentence.end(subject.to()));
        boolean body = names.body() != null && Pronouns.isBody(sentence, subject.to() - 1);
        return people.of(body ? String.valueOf(names.body()) : written);
    }

    /** Systems and tests foretell nothing. */
    static boolean maySpeak(List<Mention> inside, int start) {
        return inside.stream()
                .noneMatch(mention ->
                        mention.start() <= start
                                && start < mention.end()
                                && (mention.type() == Mention.Type.SYSTEM
                                        || mention.type() == Mention.Type.BENCHMARK));
    }

    private static boolean begins(TokenizedSentence sentence, int start) {
        int index = 0;
        while (index < sentence.tokens().size() && sentence.start(index) < start) {
            index++;
        }
        return index == 0 || BOUNDS.contains(sentence.word(index - 1));
    }
}
