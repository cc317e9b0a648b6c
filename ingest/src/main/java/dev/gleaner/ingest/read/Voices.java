package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Attributions;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who says each sentence of a text, where the text names somebody.
 *
 * <p>The first voice that the sentence itself names, by a verb of saying or as an {@link Owners
 * owner}; and for a sentence in quotation marks, whoever was named right before it: {@code "Ada
 * Long: “It takes years.”"}, {@code "Long was asked again. “Years,” …"}. Every other sentence is
 * the text's own voice. Who is named by one name is the person whom the text names in full.
 */
final class Voices {

    /** A quotation further from the name may be somebody else's. */
    private static final int REACH = 2;

    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_HEADING = 3;
    private static final Set<String> QUOTING = Set.of("\u201c", "\"", "[", "\u300c", "\u00ab");
    private static final Set<String> ELLIPSIS = Set.of("\u2026", "...");
    private static final Set<String> PRONOUNS = Set.of("he", "she");
    private static final Set<String> SOURCES =
            Words.of("sources references bibliography citations footnotes endnotes reading");

    private final String text;
    private final FullNames people;
    private final Speakers voices;
    private final Turns turns;
    private final Referents referents;
    private String speaker = "";
    private int named = -REACH - 1;
    private @Nullable Mention last;
    private int lastAt = -REACH - 1;
    private boolean sources;

    private Voices(String text, List<Mention> mentions) {
        this.text = text;
        this.people = new FullNames(mentions);
        this.voices = new Speakers(text, people);
        this.turns = Turns.of(text, people.words());
        this.referents = new Referents(text);
    }

    /**
     * The voices of a text.
     *
     * @param citations the citations of the text, in its order
     * @param mentions the names of the text, in its order
     */
    static Speakers of(
            String text,
            List<TokenizedSentence> sentences,
            List<Citation> citations,
            List<Mention> mentions) {
        Voices voices = new Voices(text, mentions);
        int citation = 0;
        int mention = 0;
        for (int index = 0; index < sentences.size(); index++) {
            TokenizedSentence sentence = sentences.get(index);
            int end = sentence.sentence().end();
            List<Citation> told = new ArrayList<>();
            while (citation < citations.size() && citations.get(citation).end() <= end) {
                Citation one = citations.get(citation++);
                if (isAttribution(one)) {
                    told.add(one);
                }
            }
            int first = mention;
            while (mention < mentions.size() && mentions.get(mention).end() <= end) {
                mention++;
            }
            voices.read(sentence, index, mentions.subList(first, mention), told);
        }
        return voices.voices;
    }

    /** Whom a verb of saying names: the first, or the first who speaks and not only plans. */
    private @Nullable String said(List<Citation> told) {
        String said = null;
        for (Citation one : told) {
            if (Attributions.tells(text.substring(one.start(), one.end()))) {
                return one.target();
            }
            said = said == null ? one.target() : said;
        }
        return said;
    }

    private static boolean isAttribution(Citation citation) {
        return citation.kind() == Citation.Kind.ATTRIBUTION;
    }

    /**
     * @param told who says something in the sentence
     */
    private void read(
            TokenizedSentence sentence, int index, List<Mention> inside, List<Citation> told) {
        readHeading(sentence);
        readLabel(sentence, index, inside);
        String said = said(told);
        String who = said == null ? owner(sentence, index, inside) : said;
        String turn = turns.at(sentence.sentence().start());
        if (who != null) {
            hear(sentence, index, people.of(who));
        } else if (turn != null) {
            hear(sentence, index, people.of(turn));
        } else if (isQuotation(sentence) || saysAgain(sentence)) {
            readQuotation(sentence, index);
        }
        if (sentence.isReadable()) {
            voices.put(
                    sentence,
                    new Speakers.Named(
                            List.copyOf(told),
                            inside,
                            referents.person(sentence, index, inside),
                            referents.body(index)));
            referents.observe(
                    sentence, index, inside, who == null ? foreteller(sentence, inside) : who);
        }
        if (!inside.isEmpty()) {
            last = inside.getLast();
            lastAt = index;
        }
    }

    /** Who is named as foretelling something with a number, null when nobody is. */
    private @Nullable String foreteller(TokenizedSentence sentence, List<Mention> inside) {
        if (sentence.tokens().stream().noneMatch(Token::isNumber)) {
            return null;
        }
        for (Foretellers.Subject subject : Foretellers.in(sentence)) {
            int start = sentence.start(subject.from());
            boolean pronoun = Foretellers.PRONOUNS.contains(sentence.word(subject.from()));
            if (!pronoun && Speakers.maySpeak(inside, start)) {
                return text.substring(start, sentence.end(subject.to()));
            }
        }
        return null;
    }

    private @Nullable String owner(TokenizedSentence sentence, int index, List<Mention> inside) {
        if (!sentence.isReadable()) {
            return null;
        }
        String owner = Owners.in(text, sentence, inside);
        if (owner == null) {
            owner = Owners.meant(sentence, inside, index - lastAt <= REACH ? last : null);
        }
        return owner == null && sources ? Owners.ofEntry(sentence, inside) : owner;
    }

    private void hear(TokenizedSentence sentence, int index, String who) {
        voices.put(sentence, who);
        speaker = who;
        named = index;
    }

    /** "Sources", "Further reading": what follows are entries, up to the next heading. */
    private void readHeading(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        boolean titled = size <= LONGEST_HEADING && sentence.has(0, size, SOURCES);
        if (titled || sentence.sentence().kind() == Sentence.Kind.HEADING) {
            sources = titled;
        }
    }

    /** "Ada Long:" on a line of its own. */
    private void readLabel(TokenizedSentence sentence, int index, List<Mention> inside) {
        int size = sentence.tokens().size();
        if (!inside.isEmpty()
                && Owners.speaks(inside.getFirst())
                && inside.getFirst().start() == sentence.sentence().start()
                && size <= LONGEST_LABEL
                && sentence.word(size - 1).equals(":")) {
            speaker = inside.getFirst().name();
            named = index;
        }
    }

    /** In quotation marks, or going on after one: "…in other words, soon." */
    private static boolean isQuotation(TokenizedSentence sentence) {
        String next = sentence.written(1);
        boolean goesOn =
                ELLIPSIS.contains(sentence.word(0))
                        && !next.isEmpty()
                        && Character.isLowerCase(next.charAt(0));
        return goesOn || QUOTING.contains(sentence.word(0));
    }

    /** "In this post, she explains that …" */
    private static boolean saysAgain(TokenizedSentence sentence) {
        for (int index = 0; index + 1 < sentence.tokens().size(); index++) {
            if (PRONOUNS.contains(sentence.word(index)) && Attributions.says(sentence, index + 1)) {
                return true;
            }
        }
        return false;
    }

    private void readQuotation(TokenizedSentence sentence, int index) {
        if (!speaker.isEmpty() && index - named <= REACH) {
            hear(sentence, index, speaker);
        }
    }
}
