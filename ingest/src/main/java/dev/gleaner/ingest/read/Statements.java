package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.List;

/**
 * Everything read from one text, each list in the order of the text.
 *
 * @param sentences its sentences
 * @param judgements what sort each sentence is, as many as sentences
 * @param statements what the sentences state
 * @param mentions whom and what they name
 * @param citations what they point to, but for the links of the page
 */
public record Statements(
        List<TokenizedSentence> sentences,
        List<Judgement> judgements,
        List<Statement> statements,
        List<Mention> mentions,
        List<Citation> citations) {

    public Statements {
        sentences = List.copyOf(sentences);
        judgements = List.copyOf(judgements);
        statements = List.copyOf(statements);
        mentions = List.copyOf(mentions);
        citations = List.copyOf(citations);
        if (sentences.size() != judgements.size()) {
            throw new IllegalArgumentException(
                    "a judgement for each of "
                            + sentences.size()
                            + " sentences, not "
                            + judgements.size());
        }
    }
}
