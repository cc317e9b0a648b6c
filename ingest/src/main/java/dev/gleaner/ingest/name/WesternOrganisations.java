package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * Finds organisations by the form of their name in German, French, Spanish, Italian, Dutch and
 * Portuguese: {@code "Universität …"}, {@code "Institut für …"}, {@code "Bundes…ministerium"},
 * {@code "Ministerio de …"}.
 */
final class WesternOrganisations {

    private static final int LONGEST = 9;

    private static final Set<String> HEADS =
            Words.of(
                    """
                    Universität Hochschule Fachhochschule Klinikum Universitätsklinikum Institut Ministerium Bundesministerium
                    Bundesamt Landesamt Bundesanstalt Bundesagentur Forschungszentrum Forschungsinstitut Stiftung Verband
                    Zentrum Akademie Université École Ecole Ministère Agence Laboratoire Fondation Hôpital Observatoire
                    Conseil Banque Autorité Universidad Instituto Ministerio Agencia Laboratorio Fundación Observatorio
                    Consejo Banco Politécnica Universitat Institut Centre Centro Università Politecnico Istituto
                    Ministero Agenzia Fondazione Osservatorio Banca Universiteit Ministerie Stichting Instituut
                    Universidade Ministério Agência Fundação Uniwersytet Universitetet Universitet
                    """);
    private static final Set<String> ADJECTIVES =
            Words.of(
                    "Technische Freie Staatliche Deutsche Deutsches Hasso-Plattner Real Pontificia");
    private static final List<String> COMPOUNDS =
            List.of(
                    "-Universität",
                    "-Institut",
                    "-Hochschule",
                    "-Stiftung",
                    "-Gesellschaft",
                    "-Klinikum",
                    "-Akademie",
                    "-Verband");
    private static final List<String> OFFICES =
            List.of(
                    "ministerium",
                    "amt",
                    "agentur",
                    "anstalt",
                    "institut",
                    "bank",
                    "gericht",
                    "verband");
    private static final Set<String> INNER =
            Words.of(
                    "für fur zu zum zur der die des den im in an am de d' du del la las los les l' el da do dos di della delle dei degli per para pour van voor en");

    /** After the first name in it fewer small words join: "Universität Graz zu Fragen". */
    private static final Set<String> LATER =
            Words.of("und y e et der des de d' du del la las los da do dos di della dei van");

    private WesternOrganisations() {}

    /** One past the organisation that begins at this token; the same index when none does. */
    static int endOfName(TokenizedSentence sentence, int from) {
        String word = sentence.written(from);
        if (isOffice(word) || isCompound(word)) {
            return endOfPlace(sentence, from + 1);
        }
        int head = ADJECTIVES.contains(word) ? from + 1 : from;
        if (!HEADS.contains(sentence.written(head))) {
            return from;
        }
        int to = endOfPlace(sentence, head + 1);
        return to > head + 1 || head > from ? to : from;
    }

    private static boolean isCompound(String word) {
        return word.indexOf('-') > 0 && endsWith(word, COMPOUNDS);
    }

    /** "Bundes…ministerium", "Landes…amt", "Umweltbundesamt". */
    private static boolean isOffice(String word) {
        boolean state =
                word.startsWith("Bundes")
                        || word.startsWith("Landes")
                        || word.endsWith("bundesamt");
        return state && endsWith(word, OFFICES);
    }

    private static boolean endsWith(String word, List<String> ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Words with capitals, and small ones that join them. */
    private static int endOfPlace(TokenizedSentence sentence, int from) {
        int to = from;
        int index = from;
        int last = Math.min(sentence.tokens().size(), from + LONGEST);
        while (index < last) {
            if (isName(sentence, index)) {
                index++;
                to = index;
            } else if ((to == from ? INNER : LATER).contains(sentence.word(index))
                    && joins(sentence, index)) {
                index++;
            } else {
                return to;
            }
        }
        return to;
    }

    /** One or two small words, then a name: "de la", "zu". */
    private static boolean joins(TokenizedSentence sentence, int index) {
        return isName(sentence, index + 1)
                || INNER.contains(sentence.word(index + 1)) && isName(sentence, index + 2);
    }

    private static boolean isName(TokenizedSentence sentence, int index) {
        return index < sentence.tokens().size() && NameForms.isUpper(sentence.tokens().get(index));
    }
}
