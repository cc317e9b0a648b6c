package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says from what stands around two or three words with capitals that they are a person, whatever
 * their given name: a role before ({@code "Projektleiterin …"}, {@code "la coordinadora, …"}), a
 * verb of speaking at either side, a clause with "who", a role after a comma.
 */
final class PersonContexts {

    private static final int LONGEST_APPOSITION = 8;
    private static final int SHORTEST_ROLE = 4;

    private static final Set<String> ROLES =
            Words.of(
                    """
                    ceo cto cfo founder co-founder cofounder researcher professor scientist economist author writer
                    journalist partner director president philosopher mathematician engineer blogger forecaster chairman
                    chairwoman chair colonel analyst lawyer historian sociologist psychologist physicist chemist biologist
                    linguist statistician physician doctor nurse teacher editor columnist reporter spokesperson spokesman
                    spokeswoman colleague investor developer maintainer programmer consultant adviser advisor coordinator
                    judge critic commentator podcaster novelist essayist entrepreneur activist campaigner ethicist
                    neuroscientist astronomer lecturer postdoc technologist superforecaster radiologist virologist
                    minister senator secretary governor mayor
                    chercheur chercheuse professeur professeure directeur directrice économiste journaliste ingénieur
                    ingénieure fondateur fondatrice cofondateur cofondatrice présidente président ministre députée député
                    avocat avocate philosophe médecin docteur docteure sociologue physicien physicienne mathématicien
                    mathématicienne responsable coordinatrice coordinateur statisticien statisticienne analyste
                    investigador investigadora profesor profesora director directora economista periodista ingeniero
                    ingeniera fundador fundadora cofundador cofundadora presidenta presidente ministro ministra abogado
                    abogada filósofo filósofa médico médica doctora coordinador coordinadora analista especialista
                    científico científica catedrático catedrática portavoz experto experta responsable matemático
                    matemática física físico
                    ricercatore ricercatrice professore professoressa direttore direttrice giornalista ingegnere
                    fondatore fondatrice ministra medico coordinatore coordinatrice portavoce scienziato scienziata
                    onderzoeker onderzoekster hoogleraar directeur econoom wetenschapper oprichter
                    pesquisador pesquisadora professor professora jornalista engenheiro engenheira
                    """);

    /** How roles end in German, men's and women's. */
    private static final List<String> ENDS_OF_ROLES =
            List.of(
                    "leiter",
                    "forscher",
                    "professor",
                    "ökonom",
                    "sprecher",
                    "minister",
                    "gründer",
                    "wissenschaftler",
                    "ingenieur",
                    "direktor",
                    "präsident",
                    "autor",
                    "experte",
                    "journalist",
                    "informatiker",
                    "berater",
                    "anwalt",
                    "psychologe",
                    "philosoph",
                    "entwickler",
                    "chef",
                    "vorstand",
                    "redakteur",
                    "beauftragter",
                    "physiker",
                    "mathematiker",
                    "soziologe",
                    "mediziner",
                    "biologe",
                    "chemiker",
                    "jurist",
                    "statistiker",
                    "historiker",
                    "ethiker",
                    "dozent",
                    "analyst");

    /** The last letters of these roles, and the third last ones: most names end otherwise. */
    private static final String LAST = lettersBefore(1);

    private static final String THIRD_LAST = lettersBefore(3);

    private static final Set<String> SPOKE_BEFORE =
            Words.of(
                    """
                    said says wrote writes explained explains argued argues added adds asked warned warns replied
                    sagte sagt erklärt erklärte meint meinte schreibt schrieb betont betonte warnt warnte urteilt fragt
                    explique expliqué estime affirme déclare prévient juge précise souligne résume nuance
                    explica explicó afirma afirmó señala señaló advierte advirtió asegura aseguró sostiene opina matiza
                    augura resume dijo dice spiega afferma sostiene avverte dichiara zegt aldus
                    """);
    private static final Set<String> SPEAKS_AFTER =
            Words.of(
                    """
                    sagte sagt erklärt erklärte meint meinte schreibt schrieb erwartet schätzt warnt warnte glaubt rechnet
                    hält betont urteilt forscht leitet explique estime affirme déclare prévient juge précise souligne
                    pense croit s'attend dirige dit explica explicó afirma afirmó señala señaló advierte asegura sostiene
                    opina cree espera dijo dice dirige spiega afferma avverte dichiara ritiene crede prevede zegt denkt
                    verwacht thinks believes disagrees runs leads doubts bets gives puts gave wonders expects
                    """);
    private static final Set<String> WHO = Set.of("who", "whose", "quien", "qui");
    private static final Set<String> DER = Set.of("der", "die");
    private static final Set<String> BEFORE_DER =
            Set.of("von", "mit", "laut", "sagt", "sagte", "für", "bei");
    private static final Set<String> ARTICLES =
            Words.of(
                    "a an the one eine ein une un el la le una uno il lo chief head former senior");

    private PersonContexts() {}

    /** Whether the words with capitals from a token on, up to another, are a person. */
    static boolean hold(TokenizedSentence sentence, int from, int to) {
        return isRole(sentence, before(sentence, from))
                || speaks(sentence, from, to)
                || isWho(sentence, from, to)
                || isApposition(sentence, to);
    }

    /** The word before, or the one before its comma: "la coordinadora, …". */
    private static int before(TokenizedSentence sentence, int from) {
        return sentence.word(from - 1).equals(",") && from > 2 ? from - 2 : from - 1;
    }

    private static boolean isRole(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        if (word.isEmpty()) {
            return false;
        }
        if (ROLES.contains(word)) {
            return true;
        }
        return isGermanRole(sentence.written(index));
    }

    /** A noun for what somebody does, with the capital that German nouns have. */
    static boolean isGermanRole(String written) {
        if (written.length() < SHORTEST_ROLE || !Character.isUpperCase(written.charAt(0))) {
            return false;
        }
        boolean feminine = written.endsWith("in");
        int end = feminine ? written.length() - 2 : written.length();
        if (end < SHORTEST_ROLE) {
            return false;
        }
        if (LAST.indexOf(written.charAt(end - 1)) < 0
                || THIRD_LAST.indexOf(written.charAt(end - 3)) < 0) {
            return false;
        }
        for (String role : ENDS_OF_ROLES) {
            int from = end - role.length();
            if (from >= 0 && written.regionMatches(true, from, role, 0, role.length())) {
                return true;
            }
        }
        return false;
    }

    private static String lettersBefore(int end) {
        return ENDS_OF_ROLES.stream()
                .map(role -> role.substring(role.length() - end, role.length() - end + 1))
                .distinct()
                .collect(Collectors.joining());
    }

    private static boolean speaks(TokenizedSentence sentence, int from, int to) {
        boolean said = from > 1 && SPOKE_BEFORE.contains(sentence.word(from - 1));
        String after = sentence.written(to);
        return said
                || !after.isEmpty()
                        && Character.isLowerCase(after.codePointAt(0))
                        && SPEAKS_AFTER.contains(sentence.word(to));
    }

    private static boolean isWho(TokenizedSentence sentence, int from, int to) {
        if (!sentence.word(to).equals(",")) {
            return false;
        }
        String next = sentence.word(to + 1);
        return WHO.contains(next)
                || DER.contains(next) && BEFORE_DER.contains(sentence.word(from - 1));
    }

    /** "…, a researcher at": a role soon after the comma. */
    private static boolean isApposition(TokenizedSentence sentence, int to) {
        if (!sentence.word(to).equals(",")) {
            return false;
        }
        boolean article = ARTICLES.contains(sentence.word(to + 1));
        int last = article ? to + LONGEST_APPOSITION : to + 2;
        for (int index = to + 1; index < last; index++) {
            String word = sentence.word(index);
            if (word.isEmpty() || word.equals(",") || word.equals(".")) {
                return false;
            }
            if (ROLES.contains(word) || isRole(sentence, index)) {
                return true;
            }
        }
        return false;
    }
}
