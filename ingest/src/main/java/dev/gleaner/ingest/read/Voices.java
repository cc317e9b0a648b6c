package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Attributions;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who says each sentence of a text, where the text names somebody.
 *
 * <p>The first voice that the sentence itself names; and for a sentence in quotation marks, whoever
 * was named right before it: {@code "Ada Long: “It takes years.”"}, {@code "Long was asked again.
 * “Years,” …"}. Every other sentence is the text's own voice.
 */
final class Voices {

    /** A quotation further from the name may be somebody else's. */
    private static final int REACH = 2;

    private static final int LONGEST_LABEL = 6;
    private static final Set<String> QUOTING = Set.of("\u201c", "\"", "[", "\u300c", "\u00ab");

    private static final Set<String> PRONOUNS = Set.of("he", "she");

    private final Map<Integer, String> voices = new HashMap<>();
    private String speaker = "";
    private int named = -REACH - 1;

    private Voices() {}

    /**
     * The voices by the start of their sentence.
     *
     * @param citations the citations of the text, in its order
     * @param mentions the names of the text, in its order
     */
    static Map<Integer, String> of(
            List<TokenizedSentence> sentences, List<Citation> citations, List<Mention> mentions) {
        Voices voices = new Voices();
        int citation = 0;
        int mention = 0;
        for (int index = 0; index < sentences.size(); index++) {
            TokenizedSentence sentence = sentences.get(index);
            int start = sentence.sentence().start();
            int end = sentence.sentence().end();
            while (mention < mentions.size() && mentions.get(mention).start() < start) {
                mention++;
            }
            if (mention < mentions.size()) {
                voices.readLabel(sentence, index, mentions.get(mention));
            }
            boolean attributed = false;
            while (citation < citations.size() && citations.get(citation).end() <= end) {
                Citation one = citations.get(citation++);
                if (one.kind() == Citation.Kind.ATTRIBUTION && !attributed) {
                    attributed = true;
                    voices.hear(start, index, one.target());
                }
            }
            if (!attributed && (QUOTING.contains(sentence.word(0)) || saysAgain(sentence))) {
                voices.readQuotation(start, index);
            }
        }
        return voices.voices;
    }

    private void hear(int start, int index, String who) {
        voices.put(start, who);
        speaker = who;
        named = index;
    }

    /** "Ada Long:" on a line of its own. */
    private void readLabel(TokenizedSentence sentence, int index, Mention first) {
        boolean voice =
                first.type() == Mention.Type.PERSON || first.type() == Mention.Type.ORGANISATION;
        int size = sentence.tokens().size();
        if (voice
                && first.start() == sentence.sentence().start()
                && size <= LONGEST_LABEL
                && sentence.word(size - 1).equals(":")) {
            speaker = first.name();
            named = index;
        }
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

    private void readQuotation(int start, int index) {
        if (!speaker.isEmpty() && index - named <= REACH) {
            hear(start, index, speaker);
        }
    }
}
