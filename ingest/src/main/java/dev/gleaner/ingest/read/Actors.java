package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who a sentence says scored a number where it names no system that the registries or the text's
 * own introductions know: {@code "the best agent finished 42%"}, {@code "it solved 64%"}, {@code
 * "OpenFoo-XL reaches 97%"}, {@code "0.71 for an action-only monitor"}.
 */
final class Actors {

    private static final int VERB_WITHIN = 12;
    private static final int LONGEST_APPOSITION = 14;
    private static final int LIGHT_WITHIN = 4;
    private static final Set<String> PASSED_OVER =
            Words.of(
                    """
                    now only also just already still then even again currently alone itself instead typically
                    consistently reportedly together correctly has had have did does successfully barely overall is are was were
                    """);
    private static final Set<String> RELATIVES = Set.of("who", "which", "that");
    private static final Set<String> PRONOUNS = Set.of("it");
    private static final Set<String> OWN = Set.of("i", "we");
    private static final Set<String> METRICS =
            Words.of(
                    """
                    accuracy score scores rate rates performance success error recall precision auc auroc f1 wer
                    """);
    private static final Set<String> OF_WHOM =
            Set.of("for", "by", "from", "pour", "f\u00fcr", "para", "per", "di", "von", "de");
    private static final Set<String> CONNECTING =
            Set.of("at", "is", "with", ":", "\uff1a", "\u2014", "\u2013", "-", ",", "(");
    private static final Set<String> OWN_VERBS =
            Words.of("see saw measure measured get find found observe observed report reported");
    private static final Set<String> COPULAS = Set.of("is", "was");
    private static final Set<String> FIGURES = Set.of("it", "figure", "score", "accuracy");
    private static final Set<String> ADJECTIVES =
            Set.of("original", "older", "smaller", "larger", "previous", "new", "plain", "base");

    private final MarkedSentence sentence;
    private final Systems systems;
    private final RolePhrases roles;

    Actors(MarkedSentence sentence, Systems systems) {
        this.sentence = sentence;
        this.systems = systems;
        this.roles = new RolePhrases(sentence);
    }

    /**
     * Who scored.
     *
     * @param mention what is written, null where it is the one that the text speaks of
     * @param plain whether the words alone do not tell which one it is: "the model"
     */
    record Actor(@Nullable SystemMention mention, boolean plain) {

        /** The one who is written, none where it is the one that the text speaks of. */
        List<Subject> subjects() {
            Subjects.Tie tie = plain ? Subjects.Tie.MEANT : Subjects.Tie.AFTER;
            return mention == null ? List.of() : List.of(new Subject(mention, tie));
        }
    }

    @Nullable Actor of(Measure measure) {
        SystemMention after = after(measure);
        if (after != null) {
            return new Actor(after, false);
        }
        SystemMention before = nameBefore(measure);
        if (before != null) {
            return new Actor(before, false);
        }
        int verb = verbBefore(measure);
        Actor subject = verb < 0 ? null : subjectOf(verb);
        return subject == null && isOwn(measure) ? new Actor(null, true) : subject;
    }

    /** "we see 57%", "it was 14%". */
    private boolean isOwn(Measure measure) {
        int verb = measure.from() - 1;
        while (verb > 0
                && Set.of("about", "around", "only", "just").contains(sentence.word(verb))) {
            verb--;
        }
        boolean own =
                OWN_VERBS.contains(sentence.word(verb)) && OWN.contains(sentence.word(verb - 1));
        boolean figure =
                COPULAS.contains(sentence.word(verb)) && FIGURES.contains(sentence.word(verb - 1));
        return own || figure;
    }

    /** "FooBot is at 2%", "FooBot: 71", "FooBot (1483)": a name and nothing but a sign between. */
    private @Nullable SystemMention nameBefore(Measure measure) {
        int last = measure.from() - 1;
        int most = last - 2;
        while (last > most && CONNECTING.contains(sentence.word(last))) {
            last--;
        }
        return last < 0 || last == measure.from() - 1 ? null : nameEndingAt(last);
    }

    /** The verb of scoring that this number is the object of, or -1. */
    int verbBefore(Measure measure) {
        int first = Math.max(0, measure.from() - VERB_WITHIN);
        for (int index = measure.from() - 1; index >= first; index--) {
            if (Scoring.isVerb(sentence.word(index))
                    || index == measure.from() - 1 && sentence.word(index).equals("did")) {
                return index;
            }
            if (Cues.CLAUSE_ENDS.contains(sentence.word(index))
                    || sentence.hasMeasure(index, index + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable SystemMention after(Measure measure) {
        int index = measure.to();
        int most = index + LIGHT_WITHIN;
        while (index < most
                && Cues.LIGHT.contains(sentence.word(index))
                && !OF_WHOM.contains(sentence.word(index))) {
            index++;
        }
        if (!OF_WHOM.contains(sentence.word(index))) {
            return null;
        }
        SystemMention role = roles.startingAt(index + 1);
        int name = roles.afterArticle(index + 1);
        name += ADJECTIVES.contains(sentence.word(name)) ? 1 : 0;
        return role != null ? role : nameStartingAt(name);
    }

    private @Nullable Actor subjectOf(int verb) {
        int last = verb - 1;
        while (last >= 0 && PASSED_OVER.contains(sentence.word(last))) {
            last--;
        }
        last = beforeApposition(last);
        if (last >= 0 && RELATIVES.contains(sentence.word(last))) {
            last -= sentence.word(last - 1).equals(",") ? 2 : 1;
        }
        if (last < 0) {
            return null;
        }
        String word = sentence.word(last);
        if (word.equals("and") && OWN.contains(sentence.word(0))) {
            return new Actor(null, true);
        }
        if (PRONOUNS.contains(word) || OWN.contains(word) || METRICS.contains(word)) {
            return new Actor(null, true);
        }
        SystemMention role = roles.endingAt(last);
        SystemMention actor = role != null ? role : nameEndingAt(last);
        return actor == null ? null : new Actor(actor, roles.isPlain(actor));
    }

    /** "Foo, which led in March, now": the word before what stands between commas or brackets. */
    private int beforeApposition(int last) {
        if (last > 0 && sentence.word(last).equals(",")) {
            for (int index = last - 1; index > Math.max(0, last - LONGEST_APPOSITION); index--) {
                if (sentence.word(index).equals(",")) {
                    return index - 1;
                }
            }
        }
        if (last > 0 && sentence.word(last).equals(")")) {
            int open = sentence.bracketOf(last - 1);
            return open > 0 ? open - 1 : last;
        }
        return last;
    }

    private @Nullable SystemMention nameEndingAt(int last) {
        int from = last;
        while (from >= 0 && isNamePart(from)) {
            from--;
        }
        from++;
        return from > last ? null : name(from, last + 1);
    }

    private @Nullable SystemMention nameStartingAt(int from) {
        int to = from;
        while (to < sentence.tokens().size() && isNamePart(to)) {
            to++;
        }
        return to == from ? null : name(from, to);
    }

    /** One word has to look made up; the first of a sentence always has a capital. */
    private @Nullable SystemMention name(int from, int to) {
        boolean formed = false;
        for (int index = from; index < to; index++) {
            formed |= isFormed(sentence.tokens().get(index));
        }
        boolean several = to - from > 1 && from > 0;
        return formed || several
                ? new SystemMention(from, to, sentence.text(from, to), false)
                : null;
    }

    private boolean isNamePart(int index) {
        Token token = sentence.tokens().get(index);
        boolean capital =
                token.isWord()
                        && token.startsUpperCase()
                        && token.text().length() > 1
                        && !Cues.LINKING.contains(token.lower());
        return (capital || isFormed(token))
                && !systems.isOrganisation(token)
                && sentence.benchmarks().stream().noneMatch(mention -> mention.covers(index))
                && sentence.dates().stream().noneMatch(date -> date.covers(index));
    }

    /** Digits or a capital inside a word: Foo-XL, PaperFoo2, coder-14b. */
    static boolean isFormed(Token token) {
        String text = token.text();
        boolean digit = false;
        boolean inner = false;
        for (int index = 1; index < text.length(); index++) {
            digit |= Character.isDigit(text.charAt(index));
            inner |=
                    Character.isUpperCase(text.charAt(index))
                            && (Character.isLowerCase(text.charAt(index - 1))
                                    || text.charAt(index - 1) == '-');
        }
        boolean capital = token.startsUpperCase() || text.indexOf('-') > 0;
        return token.isWord() && text.indexOf('@') < 0 && (digit && capital || inner);
    }
}
