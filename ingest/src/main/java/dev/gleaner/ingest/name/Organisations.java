package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations: those of {@code organisations.yaml}, others by the form of their name
 * ({@code "University of Tübingen"}, {@code "Thoughtful Labs"}) or by their company ({@code
 * "researchers at Foo"}).
 */
final class Organisations {

    private static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> WITH = Set.of("with", "from", "at");
    private static final int LONGEST = 7;
    private static final Set<String> COMPANY = Set.of("at", "from", "with", "by", "startup", "lab");
    private static final Set<String> STAFF =
            Words.of(
                    """
                    researchers scientists engineers team authors people colleagues academics collaborators employees
                    organization organisation startup company nonprofit firm
                    """);
    private static final Set<String> NAMED_BY =
            Words.of(
                    """
                    organization organisation startup start-up nonprofit company firm consultancy insurer publisher
                    charity maker manufacturer unternehmen firma hersteller versicherer entreprise société empresa
                    compañía fabricante azienda bedrijf
                    """);
    private static final Set<String> SOCIETIES =
            Set.of("Fraunhofer", "Helmholtz", "Leibniz", "CEA");
    private static final Set<String> ARTICLES_OF_MANY =
            Set.of("a", "an", "the", "ein", "eine", "une", "un", "una");
    private static final int SHORT = 3;
    private static final Set<String> INNER = Set.of("of", "for", "and", "&", "the");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Phrases names;
    private final Set<String> common;
    private final Set<String> heads;
    private final Set<String> weak;
    private final Set<String> before;

    Organisations() {
        Registry registry = Registry.named("organisations.yaml");
        List<String> listed = new ArrayList<>(registry.words("names"));
        listed.addAll(registry.words("common"));
        names = new Phrases(listed);
        common = registry.set("common");
        heads = registry.set("heads");
        weak = registry.set("weak");
        before = registry.set("before");
    }

    /** Whether this word alone is a listed name. */
    boolean isListed(Token token) {
        return names.endOfName(List.of(token), 0) > 0;
    }

    /** One past the organisation that begins at this token; the same index when none does. */
    int endOfName(TokenizedSentence sentence, int from) {
        int listed = names.endOfName(sentence.tokens(), from);
        if (!NameForms.isUpper(sentence.tokens().get(from))) {
            return spoken(sentence, from) ? from + 1 : listed;
        }
        int formed = Math.max(formed(sentence, from), introduced(sentence, from));
        formed = Math.max(formed, WesternOrganisations.endOfName(sentence, from));
        formed = Math.max(formed, described(sentence, from));
        formed = Math.max(formed, withAcronym(sentence, from, listed));
        if (formed > listed) {
            return formed;
        }
        boolean known = listed > from + 1 || !common.contains(sentence.written(from));
        return known || hasCompany(sentence, from, listed) ? listed : from;
    }

    /** iGent reports: a made-up name in small letters first. */
    private static boolean spoken(TokenizedSentence sentence, int from) {
        return NameForms.isMadeUp(sentence.tokens().get(from))
                && NameForms.SAYING.contains(sentence.word(from + 1));
    }

    /** "Foo, a startup from Graz": what it is said to be after its comma. */
    private int described(TokenizedSentence sentence, int from) {
        int to = from;
        while (to < from + SHORT && isName(sentence, to)) {
            to++;
        }
        boolean described =
                to > from
                        && sentence.word(to).equals(",")
                        && ARTICLES_OF_MANY.contains(sentence.word(to + 1))
                        && !isName(sentence, from - 1);
        for (int index = to + 2; described && index < to + SHORT + 3; index++) {
            if (NAMED_BY.contains(sentence.word(index))) {
                return to;
            }
            if (!Character.isLetter((sentence.word(index) + ' ').codePointAt(0))) {
                return from;
            }
        }
        return from;
    }

    /** "Fraunhofer IAO": an institute of a society goes by letters. */
    private static int withAcronym(TokenizedSentence sentence, int from, int listed) {
        String next = sentence.written(listed);
        boolean society = listed > from && SOCIETIES.contains(sentence.written(listed - 1));
        return society && next.length() > 1 && next.chars().allMatch(Character::isUpperCase)
                ? listed + 1
                : from;
    }

    private static boolean hasCompany(TokenizedSentence sentence, int from, int to) {
        return COMPANY.contains(sentence.word(from - 1))
                || NameForms.SAYING.contains(sentence.word(to))
                || sentence.word(to).equals("'s")
                        && !sentence.word(from - 1).isEmpty()
                        && !ARTICLES.contains(sentence.word(from - 1));
    }

    private int formed(TokenizedSentence sentence, int from) {
        if (before.contains(sentence.written(from))
                && OF.contains(sentence.word(from + 1))
                && isName(sentence, from + 2)) {
            return endOfPlace(sentence, from + 2);
        }
        int index = from;
        while (index < Math.min(sentence.tokens().size(), from + LONGEST)
                && NameForms.isUpper(sentence.tokens().get(index))) {
            String word = sentence.written(index);
            boolean head = heads.contains(word);
            boolean company = weak.contains(word) && hasCompany(sentence, from, index + 1);
            if (index > from && (head || company) && !isName(sentence, index + 1)) {
                boolean goesOn =
                        OF.contains(sentence.word(index + 1)) && isName(sentence, index + 2);
                return goesOn ? endOfPlace(sentence, index + 2) : index + 1;
            }
            index++;
        }
        return from;
    }

    /** "of the Intelligent Systems": words with capitals, and what joins them. */
    private static int endOfPlace(TokenizedSentence sentence, int from) {
        int to = from;
        while (to < sentence.tokens().size() && to < from + LONGEST) {
            boolean joins = to > from && INNER.contains(sentence.word(to));
            if (isName(sentence, to)) {
                to++;
            } else if (joins && !sentence.word(to).equals("and") && isName(sentence, to + 1)) {
                to++;
            } else {
                return to;
            }
        }
        return to;
    }

    private static boolean isName(TokenizedSentence sentence, int index) {
        return index >= 0
                && index < sentence.tokens().size()
                && NameForms.isUpper(sentence.tokens().get(index));
    }

    /** "Researchers at Foo", "the startup Foo". */
    private int introduced(TokenizedSentence sentence, int from) {
        int place = from - 1;
        if (ARTICLES.contains(sentence.word(place))) {
            place--;
        }
        boolean staff =
                WITH.contains(sentence.word(place))
                        && STAFF.contains(sentence.word(place - 1))
                        && !NAMED_BY.contains(sentence.word(place - 1));
        boolean named = NAMED_BY.contains(sentence.word(from - 1));
        return staff || named ? endOfPlace(sentence, from) : from;
    }
}
