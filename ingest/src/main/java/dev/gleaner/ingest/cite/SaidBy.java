package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

/**
 * Finds whose words are told where the name stands after what tells it: {@code "…, says Ada Long"},
 * {@code "according to a report by Foo"}, {@code "by Foo's estimate"}.
 */
final class SaidBy {

    private final String text;

    SaidBy(String text) {
        this.text = text;
    }

    /** "…, says Ada Long", "…, explica la directora, Ada Long". */
    @Nullable Citation afterQuotation(TokenizedSentence sentence, int verb) {
        boolean follows =
                SpeechWords.AFTER_COMMA.contains(sentence.word(verb))
                        && SpeechWords.COMMAS.contains(sentence.word(verb - 1));
        if (!follows && !SpeechWords.AFTER_QUOTATION.contains(sentence.word(verb))) {
            return null;
        }
        boolean comma = SpeechWords.COMMAS.contains(sentence.word(verb - 1));
        int name = comma ? NameSpans.afterOffice(sentence, verb + 1) : verb + 1;
        if (!NameSpans.isName(sentence, name)
                || SpeechWords.NOT_SPEAKERS.contains(sentence.word(name))) {
            return null;
        }
        int to = NameSpans.endOfOwnedName(sentence, name);
        return SpeechWords.FINITE.contains(sentence.word(to))
                ? null
                : citation(sentence, verb, to, name(sentence, name, to));
    }

    /** "According to Foo", "according to a report by Foo", "according to the team". */
    Citation accordingTo(TokenizedSentence sentence, int from, int start) {
        int maker = WorkMakers.name(sentence, start);
        int name = maker > 0 ? maker : NameSpans.afterArticle(sentence, start);
        int to =
                NameSpans.isName(sentence, name)
                        ? NameSpans.endOfOwnedName(sentence, name)
                        : NameSpans.endOfWords(sentence, name);
        return to > name
                ? citation(sentence, from, to, name(sentence, name, to))
                : citation(sentence, from, start, "unnamed");
    }

    /** "By Foo's estimate". */
    @Nullable Citation reckoned(TokenizedSentence sentence, int by) {
        int to = NameSpans.endOfName(sentence, by + 1);
        boolean reckons =
                sentence.word(to).equals("'s")
                        && sentence.has(to + 1, to + 3, SpeechWords.RECKONING);
        return reckons ? citation(sentence, by, to, name(sentence, by + 1, to)) : null;
    }

    private String name(TokenizedSentence sentence, int from, int to) {
        return text.substring(sentence.start(from), sentence.end(to));
    }

    private static Citation citation(TokenizedSentence sentence, int from, int to, String target) {
        return new Citation(
                sentence.start(from), sentence.end(to), Citation.Kind.ATTRIBUTION, target);
    }
}
