package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * A guess at who does what in a sentence: its first finite verb, and the word that stands as
 * subject before it.
 *
 * <p>{@code "In tests, the model failed twice."} gives a noun that found something out, in the
 * past; {@code "We think that …"} gives "we" with a verb of belief. No grammar is parsed: an
 * opening before a comma is skipped, and a word counts as a verb by list and ending.
 *
 * @param verb place of the verb, -1 where none was found
 * @param subject what stands before it: i, we, you, they, it, this, name, plural, noun or none
 * @param action the group of the verb and its tense
 */
record MainClause(int verb, String subject, String action) {

    private static final int OPENING = 16;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SHORTENED =
            Words.of("it that there here what this he she who");
    private static final Set<String> PARTICIPLES =
            Words.of("been built made given set put found shown taken written sold");
    private static final Set<String> OPENERS =
            Words.of(
                    """
                    in on at after before by since when if although though while as for from with to today recently
                    however but and so then of out until once during across under within over among because despite
                    unlike like without instead meanwhile moreover additionally furthermore also still finally
                    importantly interestingly surprisingly specifically notably first second third here now last
                    """);
    private static final Set<String> NOT_BEFORE_VERBS =
            Words.of(
                    """
                    the a an our my your their his her its this these those of in on at for with from by any no each
                    every some many most more several two three four five new other such same all both and or as
                    """);
    private static final Set<String> BETWEEN =
            Words.of(
                    "also now not still only just never always often even already both all then n't has had");

    /** What stands behind a verb rather than behind a noun. */
    private static final Set<String> TAKEN =
            Words.of(
                    "the a an its their his her it them no every each that how what where you us me this these");

    /** "compared to" tells of no deed. */
    private static final Set<String> COMPARING = Set.of("to", "with");

    private static final Set<String> RELATIVE = Words.of("that which who whose where whom when");
    private static final Set<String> PRESENT =
            Words.of(
                    """
                    makes make takes take gives give gets get goes go comes come keeps keep uses use works work lets let
                    helps help needs wants want brings bring puts put runs run means mean matters matter depends depend
                    costs cost covers cover holds hold stays stay stands stand sits sit reads read writes write builds
                    build learns learn grows grow falls fall rises rise drops drop wins win loses lose beats beat
                    outperforms outperform hacks hack represents represent reflects reflect offers offer provides
                    provide enables enable allows allow supports support creates create serves serve leads lead changes
                    change moves move starts start ends end follows follow happens happen lies lie lives live exists
                    exist becomes become tells tell asks ask says say gives looks look sounds sound sells sell buys buy
                    pays pay sends send brings turns turn tries try fails fail solves solve completes complete reaches
                    reach scores achieves achieve improves improve reduces reduce increases increase exceeds exceed
                    shows show finds find suggests suggest indicates indicate demonstrates demonstrate reveals reveal
                    measures measure evaluates evaluate requires require contains contain includes include consists
                    consist refers refer defines define describes describe introduces introduce presents present
                    proposes propose releases release announces announce launches launch narrows narrow plays play
                    assigns assign tracks track replaces replace combines combine deserves deserve poses pose raises
                    raise draws draw carries carry seems seem appears appear feels feel thinks think believes believe
                    expects expect hopes hope knows know understands understand cares care aims aim plans plan targets
                    target intends intend remains remain continues continue handles handle accepts accept blocks block
                    detects detect catches catch misses miss struggles struggle tends tend
                    """);

    static MainClause of(TokenizedSentence sentence) {
        int start = SentenceShape.firstWord(sentence);
        int from = afterOpening(sentence, start);
        int verb = verb(sentence, from);
        if (verb < 0 && from > start) {
            from = start;
            verb = verb(sentence, from);
        }
        if (verb < 0) {
            from = start;
            verb = likelyVerb(sentence, start);
        }
        return verb < 0
                ? new MainClause(-1, "none", "none")
                : new MainClause(verb, subject(sentence, from, verb), action(sentence, verb));
    }

    private static int afterOpening(TokenizedSentence sentence, int start) {
        String first = sentence.word(start);
        if (!OPENERS.contains(first) && !first.endsWith("ly")) {
            return start;
        }
        int end = Math.min(sentence.tokens().size(), start + OPENING);
        for (int index = start + 1; index < end; index++) {
            if (sentence.word(index).equals(",")) {
                return index + 1;
            }
        }
        return start;
    }

    private static int verb(TokenizedSentence sentence, int from) {
        boolean relative = false;
        for (int index = from; index < sentence.tokens().size(); index++) {
            if (RELATIVE.contains(sentence.word(index)) && index > from) {
                relative = true;
            } else if (isVerb(sentence, index)) {
                if (!relative) {
                    return index;
                }
                relative = false;
            }
        }
        return -1;
    }

    /** A word nobody listed between a noun and what only a verb takes: "unions hate it". */
    private static int likelyVerb(TokenizedSentence sentence, int start) {
        for (int index = start + 1; index < sentence.tokens().size() - 1; index++) {
            Token token = sentence.tokens().get(index);
            String before = sentence.word(index - 1);
            boolean noun =
                    sentence.tokens().get(index - 1).isWord()
                            && !Lexicon.isFunction(before)
                            && before.endsWith("s") != token.lower().endsWith("s");
            boolean plain =
                    token.isWord()
                            && !token.startsUpperCase()
                            && !Lexicon.isFunction(token.lower())
                            && !token.lower().endsWith("ing");
            boolean object =
                    TAKEN.contains(sentence.word(index + 1))
                            || sentence.tokens().get(index + 1).isNumber();
            if (noun && plain && object) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isVerb(TokenizedSentence sentence, int index) {
        Token token = sentence.tokens().get(index);
        String word = token.lower();
        if (word.equals("compared") && COMPARING.contains(sentence.word(index + 1))) {
            return false;
        }
        if (!token.isWord() || token.startsUpperCase() && index > 0) {
            return false;
        }
        if (word.equals("'s")) {
            String before = sentence.word(index - 1);
            return SHORTENED.contains(before);
        }
        if (isAuxiliary(word) || Lexicon.belongs(word, "past")) {
            return true;
        }
        if (NOT_BEFORE_VERBS.contains(sentence.word(index - 1))) {
            return false;
        }
        return PRESENT.contains(word)
                || isEd(token)
                || word.endsWith("'re")
                || word.endsWith("'ve")
                || word.endsWith("'ll")
                || word.endsWith("'d")
                || word.equals("i'm");
    }

    private static boolean isAuxiliary(String word) {
        return Lexicon.belongs(word, "copula")
                || Lexicon.belongs(word, "has")
                || Lexicon.belongs(word, "modal")
                || word.endsWith("n't");
    }

    static boolean isEd(Token token) {
        return token.isWord()
                && token.lower().length() > 4
                && token.lower().endsWith("ed")
                && !token.startsUpperCase();
    }

    private static String subject(TokenizedSentence sentence, int from, int verb) {
        String own = sentence.word(verb);
        int apostrophe = own.indexOf('\'');
        String word = apostrophe > 0 && !own.endsWith("n't") ? own.substring(0, apostrophe) : "";
        int head = verb;
        if (word.isEmpty()) {
            head = verb - 1;
            while (head > from
                    && (BETWEEN.contains(sentence.word(head))
                            || sentence.word(head).endsWith("ly"))) {
                head--;
            }
            if (head < from) {
                return "none";
            }
            word = sentence.word(head);
        }
        for (String group : List.of("i", "we", "you")) {
            if (Lexicon.belongs(word, group)) {
                return group;
            }
        }
        return switch (word) {
            case "it", "this", "that", "these", "those", "there" -> word;
            case "he", "she", "they" -> "they";
            default -> noun(sentence, head, word);
        };
    }

    private static String noun(TokenizedSentence sentence, int head, String word) {
        Token token = sentence.tokens().get(head);
        if (token.isNumber() || token.startsUpperCase()) {
            return "name";
        }
        if (Lexicon.belongs(word, "general")) {
            return "general";
        }
        return token.isWord() ? word.endsWith("s") ? "plural" : "noun" : "sign";
    }

    private static String action(TokenizedSentence sentence, int verb) {
        String word = sentence.word(verb);
        String next = sentence.word(verb + 1);
        if (Lexicon.belongs(word, "modal") || word.endsWith("'ll") || word.endsWith("'d")) {
            return Lexicon.belongs(word, "ought") ? "ought" : "modal";
        }
        if (Lexicon.belongs(word, "copula") || word.endsWith("'re") || word.equals("i'm")) {
            boolean past = word.equals("was") || word.equals("were");
            String what =
                    next.endsWith("ing") ? "doing" : isEd(sentence, verb + 1) ? "passive" : "be";
            return past ? what + "-past" : what;
        }
        if (Lexicon.belongs(word, "has") || word.endsWith("'ve")) {
            return isEd(sentence, verb + 1) || isEd(sentence, verb + 2) ? "perfect" : "has";
        }
        boolean past = word.endsWith("ed") || Lexicon.belongs(word, "past");
        for (String group : List.of("believes", "says", "finds", "happens", "defines")) {
            if (Lexicon.belongs(word, group)) {
                return past ? group + "-past" : group;
            }
        }
        return word.endsWith("n't") ? "not" : past ? "past" : "present";
    }

    private static boolean isEd(TokenizedSentence sentence, int index) {
        return index < sentence.tokens().size()
                && (isEd(sentence.tokens().get(index))
                        || PARTICIPLES.contains(sentence.word(index)));
    }

    boolean hasVerb() {
        return verb >= 0;
    }

    /**
     * Adds what the clause looks like.
     *
     * @param about what the sentence is about, as the end of a feature's name
     */
    void addTo(TokenizedSentence sentence, String about, Set<String> features) {
        features.add("subject-" + subject);
        features.add("verb-" + action);
        features.add(subject + "-" + action);
        features.add("verb-" + action + about);
        boolean links = action.startsWith("be") || action.equals("not") || action.equals("modal");
        if (verb < 0 || !links) {
            return;
        }
        int from = verb + 1;
        if (sentence.has(from, from + 6, Lexicon.group("values"))) {
            features.add("is-valued");
        }
        if (sentence.has(from, from + 4, Lexicon.group("comparing"))) {
            features.add("is-compared");
        }
        if (ARTICLES.contains(sentence.word(from))) {
            features.add("is-a");
        }
    }
}
