package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds people: a given name of {@code people.yaml} and a surname, a name after a role or before a
 * verb of saying, and every entry of a list of authors.
 */
final class People {

    private static final Set<String> PARTING = Set.of(",", "and", "&", ";");
    private static final int LONGEST = 5;
    private static final int LONGEST_CUED = 4;
    private static final int AUTHORS = 3;
    private static final Set<String> AUTHORS_HEADS =
            Set.of("authors", "author", "autoren", "auteurs", "autores", "autori", "by", "von");

    /** Given names that are words too: at the start of a sentence they are taken for the word. */
    private static final Set<String> WORDS =
            Words.of(
                    "Will Mark Grant August Sue Guy Joy Max Min Dawn Rose Grace Bill Ray Hong Art Rob Don Jay");

    private static final Set<String> NOT_NAMES =
            Words.of(
                    """
                    The This That These Those An In On At For And But Or If When While How Why What Who Which With From
                    January February March April May June July August September October November December Monday
                    Tuesday Wednesday Thursday Friday Saturday Sunday Read Table Figure Section Chapter Part Appendix
                    University Institute College Model Models Agent Agents Research Data Learning Language Large System
                    Systems Preview Report Card Code Bench Summer Spring Autumn Winter North South East West New United
                    """);

    private final Set<String> frequent;
    private final Set<String> given;
    private final Set<String> known;
    private final Set<String> particles;
    private final Set<String> roles;

    People() {
        Registry registry = Registry.named("people.yaml");
        frequent = registry.set("given");
        Set<String> names = new HashSet<>(frequent);
        names.addAll(Registry.lines("given-names.txt"));
        given = Collections.unmodifiableSet(names);
        known = registry.set("known");
        particles = registry.set("particles");
        roles = registry.set("roles");
    }

    /**
     * Whether this word is a frequent given name or a well-known surname. Rarer given names are
     * left out: systems are named after them too.
     */
    boolean isNamed(Token token) {
        return frequent.contains(token.text()) || known.contains(token.text());
    }

    boolean isKnown(String surname) {
        return known.contains(surname);
    }

    /** One past the full name that begins at this token; the same index when none does. */
    int endOfName(TokenizedSentence sentence, int from) {
        Token token = sentence.tokens().get(from);
        int first = from;
        while (NameForms.isInitial(sentence, first)) {
            first += 2;
        }
        if (!isNameWord(sentence, first)) {
            return from;
        }
        int to = endOfWords(sentence, first);
        if (to - from < 2) {
            return from;
        }
        boolean start = from == 0 || sentence.sentence().kind() == Sentence.Kind.HEADING;
        if (given.contains(token.text()) && !(start && WORDS.contains(token.text()))) {
            return to;
        }
        boolean cued =
                sentence.sentence().kind() == Sentence.Kind.PROSE
                        && to - from <= LONGEST_CUED
                        && (PersonContexts.hold(sentence, from, to)
                                || NameForms.SAYING.contains(sentence.word(to))
                                        && Character.isLowerCase(
                                                sentence.written(to).codePointAt(0)));
        boolean role =
                roles.contains(sentence.written(from - 1))
                        || roles.contains(sentence.written(from - 2));
        return cued || role ? to : from;
    }

    private int endOfWords(TokenizedSentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.tokens().size() && to < from + LONGEST) {
            if (NameForms.isInitial(sentence, to) && isNameWord(sentence, to + 2)) {
                to += 2;
            } else if (particles.contains(sentence.written(to)) && isParticleLed(sentence, to)) {
                to++;
            } else if (isNameWord(sentence, to)) {
                to++;
            } else {
                return to;
            }
        }
        return to;
    }

    private boolean isParticleLed(TokenizedSentence sentence, int index) {
        return isNameWord(sentence, index + 1)
                || particles.contains(sentence.written(index + 1))
                        && isNameWord(sentence, index + 2);
    }

    boolean isNameWord(TokenizedSentence sentence, int index) {
        return index < sentence.tokens().size()
                && NameForms.isCapitalised(sentence.tokens().get(index))
                && !NOT_NAMES.contains(sentence.written(index))
                && !PersonContexts.isGermanRole(sentence.written(index));
    }

    /**
     * The names of a line that lists people: at least {@value #AUTHORS} entries between commas,
     * most of them two to five words with capitals. Each is a pair of token indices.
     */
    List<int[]> authors(TokenizedSentence sentence) {
        List<int[]> names = new ArrayList<>();
        int entries = 0;
        boolean headed =
                AUTHORS_HEADS.contains(sentence.word(0))
                        && (sentence.word(1).equals(":")
                                || sentence.sentence().kind() == Sentence.Kind.HEADING);
        int from = headed ? sentence.word(1).equals(":") ? 2 : 1 : 0;
        for (int index = from; index <= sentence.tokens().size(); index++) {
            boolean end = index == sentence.tokens().size();
            if (!end && !PARTING.contains(sentence.word(index))) {
                continue;
            }
            if (index > from) {
                entries++;
                int to = endOfEntry(sentence, from, index);
                if (to > from) {
                    names.add(new int[] {from, to});
                }
            }
            from = index + 1;
        }
        return names.size() >= (headed ? 1 : AUTHORS) && names.size() >= 0.75 * entries
                ? names
                : List.of();
    }

    private int endOfEntry(TokenizedSentence sentence, int from, int to) {
        int end = from;
        while (end < to && !sentence.word(end).equals("(")) {
            end++;
        }
        while (end > from && !sentence.tokens().get(end - 1).isWord()) {
            end--;
        }
        int start = from;
        int words = 0;
        for (int index = start; index < end; index++) {
            if (isNameWord(sentence, index)) {
                words++;
            } else if (NameForms.isInitial(sentence, index)) {
                index++;
            } else if (!particles.contains(sentence.written(index))) {
                return from;
            }
        }
        return words >= 2 && end - from <= LONGEST + 2 ? end : from;
    }
}
