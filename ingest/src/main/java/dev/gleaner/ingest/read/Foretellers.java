package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Attributions;
import dev.gleaner.ingest.cite.NameSpans;
import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the subjects of a sentence that foretell something, named or not: {@code "Ada Long puts it
 * at …"}, {@code "Superforecasters gave …"}, {@code "my sister says …"}, {@code "Long's median"}.
 */
final class Foretellers {

    private static final int LONGEST = 8;
    private static final int NOUN_WITHIN = 3;
    private static final int LABEL_WITHIN = 5;
    private static final Set<String> CAUTIOUS =
            Words.of("is remains was stays ist bleibt est reste es sigue \u00e8");

    /** Who stakes a chance or a date, after a name or people. */
    private static final Set<String> STAKING =
            Words.of(
                    """
                    puts put give gives gave da dan otorga gibt gab donne \u00e9value rechnet assigns assigned pegs pegged sees see named names picked picks answered answers
                    stands sits agree agrees wouldn't offers offered places placed doubts doubted bets bet guesses guessed would wagers
                    prices priced has had was is
                    """);

    /** They foretell only before a chance or a bet. */
    private static final Set<String> WEAK =
            Words.of("would wouldn't stands sits was is prices priced");

    private static final Set<String> AFTER_WEAK =
            Words.of("at bet take wager put say it give be nearer closer around");
    private static final Set<String> AUXILIARY =
            Words.of("has have had now also still only then himself herself would will");
    private static final Set<String> FORESIGHT =
            Words.of(
                    """
                    forecast forecasts prediction predictions estimate estimates projection projections guess timeline
                    timelines median answer number bet odds
                    """);

    private static final Set<String> BEING = Set.of("is", "was");
    private static final Set<String> FALLING = Words.of("fell rose went moved stands");

    /** People and bodies that may foretell, without a name. */
    private static final Set<String> HEADS =
            Words.of(
                    """
                    superforecasters forecasters forecaster experts expert economists economist traders trader analysts
                    participants participant respondents respondent public panel community market markets team company
                    lab laboratory firm startup ministry government agency bank union board council institute colleague
                    colleagues investors engineers bookmaker bookmakers authors author survey poll officials office
                    department researchers scientists critics crowd pros judges bookies jury committee members others two three rest quarter half third majority minority
                    start-up consortium experten forscher unternehmen ministerium entreprise gouvernement empresa gobierno expertos experts
                    """);

    private static final Set<String> FIRST = Set.of("i", "i'd", "i'm", "we", "we'd", "we're");

    /** "Our forecast suggests" is what we say ourselves. */
    private static final Set<String> IMPERSONAL =
            Words.of(
                    """
                    forecast prediction estimate projection model analysis trend extrapolation data result timeline median
                    guess goal plan hope aim own view bet
                    """);

    private static final Set<String> AFFILIATING = Set.of("at", "of", "from", "with");
    static final Set<String> PRONOUNS = Set.of("he", "she", "they");
    private static final Set<String> HAVING = Set.of("has", "had");
    private static final Set<String> OWN = Set.of("my", "our");
    private static final Set<String> DETERMINERS =
            Words.of(
                    """
                    the a an most some many several few both all other its his her their my our domain professional
                    median average das die der la le les el los las one
                    """);
    private static final Set<String> BOUNDS =
            Words.of(
                    "and but while whereas though or , ; : \u2014 \u2013 ( \u201c \" und aber et mais y pero that");

    private Foretellers() {}

    /** A subject and where it begins, by its first token. */
    record Subject(int from, int to) {}

    /** All of them, in order. */
    static List<Subject> in(TokenizedSentence sentence) {
        List<Subject> subjects = new ArrayList<>();
        int after = 0;
        Subject label = label(sentence);
        if (label != null) {
            subjects.add(label);
            after = label.to();
        }
        for (int index = 1; index < sentence.tokens().size(); index++) {
            boolean owns = sentence.word(index).equals("'s") || sentence.word(index).equals("'");
            boolean verb =
                    owns
                            ? owns(sentence, index)
                            : foretells(sentence, index)
                                    || !subjects.isEmpty() && continues(sentence, index);
            Subject subject = verb ? before(sentence, index) : null;
            if (subject != null && subject.from() >= after && !isNobody(sentence, subject)) {
                subjects.add(subject);
                after = index;
            }
        }
        return subjects;
    }

    /** "Ada Long: …", "Ada Long is more cautious: …" */
    private static @Nullable Subject label(TokenizedSentence sentence) {
        int to = 0;
        while (to < LABEL_WITHIN && NameSpans.isName(sentence, to)) {
            to++;
        }
        if (to == 0 || DETERMINERS.contains(sentence.word(0))) {
            return null;
        }
        int colon = to;
        if (CAUTIOUS.contains(sentence.word(to))) {
            while (colon < to + LABEL_WITHIN && !sentence.word(colon).equals(":")) {
                colon++;
            }
        }
        boolean known = to > 1 || colon > to;
        return known && sentence.word(colon).equals(":") ? new Subject(0, to) : null;
    }

    private static boolean isNobody(TokenizedSentence sentence, Subject subject) {
        String word = sentence.word(subject.from());
        return subject.to() - subject.from() == 1
                && Attributions.isNobody(word)
                && !FIRST.contains(word)
                && !PRONOUNS.contains(word)
                && !HEADS.contains(word);
    }

    private static boolean owns(TokenizedSentence sentence, int index) {
        if (sentence.has(0, index, FIRST) || ownForesight(sentence, index)) {
            return false;
        }
        return sentence.has(index + 1, index + 1 + NOUN_WITHIN, FORESIGHT)
                || sentence.has(index + 1, index + 2, BEING)
                || sentence.has(index + 1, index + 2, FALLING);
    }

    /** "My forecast, in line with Ada's": what follows is only compared with it. */
    private static boolean ownForesight(TokenizedSentence sentence, int before) {
        for (int index = 0; index < before; index++) {
            if (OWN.contains(sentence.word(index))
                    && sentence.has(index + 1, index + NOUN_WITHIN, FORESIGHT)) {
                return true;
            }
        }
        return false;
    }

    /** "Ada says 70 percent, Bea 55", "the ministry at 10%": after a first one. */
    private static boolean continues(TokenizedSentence sentence, int index) {
        boolean linked = sentence.word(index).equals("at") || sentence.word(index).equals(":");
        int number = linked ? index + 1 : index;
        int end = NumberWords.end(sentence, number);
        boolean closes =
                end > number
                        && !Months.isWhole(sentence.word(index - 1))
                        && (end >= sentence.tokens().size()
                                || sentence.tokens().get(end).isSign()
                                || sentence.word(end).equals("percent"));
        return closes;
    }

    private static boolean foretells(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        if (HAVING.contains(word)) {
            return hasAt(sentence, index);
        }
        if (WEAK.contains(word)) {
            return AFTER_WEAK.contains(sentence.word(index + 1));
        }
        return STAKING.contains(word)
                || Attributions.says(sentence, index) && !NameSpans.isName(sentence, index);
    }

    /** "Has the bakery at 30%." */
    private static boolean hasAt(TokenizedSentence sentence, int index) {
        for (int at = index + 1; at < index + LONGEST; at++) {
            if (sentence.word(at).equals("at") && NumberWords.end(sentence, at + 1) > at + 1) {
                return true;
            }
        }
        return false;
    }

    /** The name or the people right before a verb; null when something else stands there. */
    static @Nullable Subject before(TokenizedSentence sentence, int verb) {
        int end = verb;
        while (end > 0 && AUXILIARY.contains(sentence.word(end - 1))) {
            end--;
        }
        if (sentence.word(end - 1).equals(",") && WEAK.contains(sentence.word(end))) {
            end--;
        }
        if (FIRST.contains(sentence.word(end - 1)) || PRONOUNS.contains(sentence.word(end - 1))) {
            return new Subject(end - 1, end);
        }
        int from = startOfName(sentence, end);
        if (from == end) {
            return people(sentence, end);
        }
        int article = sentence.word(from - 1).equals("the") ? from - 2 : from - 1;
        int whole =
                AFFILIATING.contains(sentence.word(article))
                        ? startOfName(sentence, article)
                        : article;
        return whole < article ? new Subject(whole, article) : new Subject(from, end);
    }

    private static int startOfName(TokenizedSentence sentence, int end) {
        int from = end;
        while (from > 0
                && NameSpans.isName(sentence, from - 1)
                && !BOUNDS.contains(sentence.word(from - 1))
                && !NameSpans.isOpener(sentence, from - 1)
                && !DETERMINERS.contains(sentence.word(from - 1))) {
            from--;
        }
        return from > 0 && from < end && sentence.word(from - 1).equals("@") ? from - 1 : from;
    }

    /** "Most domain experts", "economists at the bank", "my sister". */
    private static @Nullable Subject people(TokenizedSentence sentence, int end) {
        for (int head = end - 1; head >= Math.max(0, end - LONGEST); head--) {
            String word = sentence.word(head);
            boolean own =
                    OWN.contains(sentence.word(head - 1))
                            && head == end - 1
                            && !IMPERSONAL.contains(word)
                            && !Attributions.isNobody(word);
            if (BOUNDS.contains(word)) {
                return null;
            }
            if (own || HEADS.contains(word)) {
                int from = head;
                while (from > 0
                        && (DETERMINERS.contains(sentence.word(from - 1))
                                || NameSpans.isName(sentence, from - 1)
                                        && !BOUNDS.contains(sentence.word(from - 1)))) {
                    from--;
                }
                boolean begins = from == 0 || BOUNDS.contains(sentence.word(from - 1));
                if (begins) {
                    return new Subject(from, end);
                }
            }
        }
        return null;
    }
}
