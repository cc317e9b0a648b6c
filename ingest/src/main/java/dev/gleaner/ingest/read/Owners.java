package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds whose words a sentence passes on where no verb of saying tells: {@code "Foo's forecast is
 * …"}, {@code "… its prediction was 40%"}, {@code "“…” (Ada Long)"}, {@code "Foo, A paper, 2026"}
 * in a list of sources, and the first of these in Chinese, Japanese and Korean.
 */
final class Owners {

    private static final int NOUN_WITHIN = 3;
    private static final Set<String> FORESIGHT =
            Words.of(
                    """
                    forecast forecasts prediction predictions estimate estimates projection projections guess timeline
                    timelines median goal goals target odds bet expectation expectations
                    """);

    /** Goal, forecast, expectation, estimate: Chinese, Japanese and Korean. */
    private static final List<String> FORESIGHT_IN_THE_EAST =
            List.of(
                    "\u76ee\u6807",
                    "\u76ee\u6a19",
                    "\u9884\u6d4b",
                    "\u9810\u6e2c",
                    "\u4e88\u6e2c",
                    "\u9884\u671f",
                    "\u9884\u8ba1",
                    "\u4f30\u8ba1",
                    "\ubaa9\ud45c",
                    "\uc608\uce21",
                    "\uc804\ub9dd");

    private static final List<String> OF_IN_THE_EAST = List.of("\uc758", "\u7684", "\u306e");
    private static final Set<String> STAKING =
            Words.of(
                    """
                    assigns assigned puts put gives gave pegs pegged moved moves shifted pushed places placed doubts sees
                    """);
    private static final Set<String> CHANCES =
            Words.of(
                    """
                    % percent chance chances probability likelihood odds credence median timeline timelines agi reaching
                    """);
    private static final Set<String> AUXILIARY = Set.of("has", "have", "now", "also", "still");
    private static final Set<String> POSSESSIVE = Set.of("its", "his", "her");
    private static final Set<String> OF_PEOPLE = Set.of("his", "her");
    private static final Set<String> OWN = Set.of("i", "my", "we", "our", "i'd", "i'm", "i've");
    private static final Set<String> QUOTING = Set.of("\u201c", "\"", "\u300c", "\u300e");
    private static final int NEAR_IN_THE_EAST = 4;
    private static final int LONGEST_OFFICE = 4;
    private static final Set<String> CLOSING = Set.of("\u201d", "\"", "\u300d", "\u00bb");
    private static final Set<String> OPENING = Set.of("(", "\uff08");
    private static final Set<String> SHUTTING = Set.of(")", "\uff09");

    private Owners() {}

    /**
     * Who is named in this sentence as the one whose words they are, or the several whose they are;
     * null when nobody is.
     *
     * @param inside the names in the sentence, in its order
     */
    static @Nullable String in(String text, TokenizedSentence sentence, List<Mention> inside) {
        List<String> bracketed = new ArrayList<>();
        boolean quoted = false;
        String owner = null;
        for (Mention mention : inside) {
            if (speaks(mention)) {
                int closes = endOfSource(sentence, mention);
                if (closes > 0) {
                    bracketed.add(text.substring(mention.start(), sentence.end(closes)));
                    quoted |= followsQuotation(sentence, mention);
                }
                boolean owns =
                        ownsForesight(sentence, mention) || ownsInTheEast(text, sentence, mention);
                owner = owner == null && owns ? mention.name() : owner;
            }
        }
        return quoted ? String.join(", ", bracketed) : owner;
    }

    /** Whether such a thing can speak for itself. */
    static boolean speaks(Mention mention) {
        return mention.type() == Mention.Type.PERSON || mention.type() == Mention.Type.ORGANISATION;
    }

    /** "Foo's own median forecast"; but "I expect …, in line with Foo's forecast" is mine. */
    private static boolean ownsForesight(TokenizedSentence sentence, Mention mention) {
        int after = indexFrom(sentence, mention.end());
        boolean owns = sentence.word(after).equals("'s") || sentence.word(after).equals("'");
        return stakes(sentence, after)
                || owns
                        && sentence.has(after + 1, after + 1 + NOUN_WITHIN, FORESIGHT)
                        && !sentence.has(0, after, OWN);
    }

    /** "Long assigns 15% to it", "Long has moved his median". */
    private static boolean stakes(TokenizedSentence sentence, int after) {
        int verb = after;
        while (AUXILIARY.contains(sentence.word(verb))) {
            verb++;
        }
        return STAKING.contains(sentence.word(verb))
                && sentence.has(verb, sentence.tokens().size(), CHANCES);
    }

    /** The noun right after the name, or after what the name is said of, in quotation marks. */
    private static boolean ownsInTheEast(String text, TokenizedSentence sentence, Mention mention) {
        String rest = text.substring(mention.end(), sentence.sentence().end()).stripLeading();
        if (rest.isEmpty() || !OF_IN_THE_EAST.contains(rest.substring(0, 1))) {
            return false;
        }
        String owned = rest.substring(1).stripLeading();
        boolean quoted = !owned.isEmpty() && QUOTING.contains(owned.substring(0, 1));
        return FORESIGHT_IN_THE_EAST.stream()
                .mapToInt(owned::indexOf)
                .anyMatch(at -> at >= 0 && (quoted || at <= NEAR_IN_THE_EAST));
    }

    /** "“Years.” (Foo)". */
    private static boolean followsQuotation(TokenizedSentence sentence, Mention mention) {
        return CLOSING.contains(sentence.word(indexFrom(sentence, mention.start()) - 2));
    }

    /** Nothing but a name, and perhaps an office, in brackets: one past them, 0 without. */
    private static int endOfSource(TokenizedSentence sentence, Mention mention) {
        int name = indexFrom(sentence, mention.start());
        if (!OPENING.contains(sentence.word(name - 1))) {
            return 0;
        }
        int end = indexFrom(sentence, mention.end());
        int close = end;
        while (close < end + LONGEST_OFFICE && !SHUTTING.contains(sentence.word(close))) {
            close++;
        }
        return SHUTTING.contains(sentence.word(close)) ? close : 0;
    }

    /**
     * The name before "its prediction was", in this sentence or before it; null without such words.
     *
     * @param before the name of each kind of thing that was named last before this sentence
     */
    static @Nullable String meant(
            TokenizedSentence sentence, List<Mention> inside, @Nullable Mention before) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            String word = sentence.word(index);
            if (POSSESSIVE.contains(word)
                    && sentence.has(index + 1, index + 1 + NOUN_WITHIN, FORESIGHT)) {
                Mention owner = before;
                for (Mention mention : inside) {
                    owner = mention.end() <= sentence.start(index) ? mention : owner;
                }
                boolean person = owner != null && owner.type() == Mention.Type.PERSON;
                return owner != null
                                && person == OF_PEOPLE.contains(word)
                                && owner.type() != Mention.Type.BENCHMARK
                        ? owner.name()
                        : null;
            }
        }
        return null;
    }

    /** Who made the work that an entry of a list of sources begins with: "Foo, A paper, 2026." */
    static @Nullable String ofEntry(TokenizedSentence sentence, List<Mention> inside) {
        if (inside.isEmpty() || !speaks(inside.getFirst())) {
            return null;
        }
        Mention first = inside.getFirst();
        boolean begins = first.start() == sentence.sentence().start();
        return begins && sentence.word(indexFrom(sentence, first.end())).equals(",")
                ? first.name()
                : null;
    }

    private static int indexFrom(TokenizedSentence sentence, int character) {
        int index = 0;
        while (index < sentence.tokens().size() && sentence.start(index) < character) {
            index++;
        }
        return index;
    }
}
