package dev.gleaner.ingest.read;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Manner;
import dev.gleaner.graph.Passage;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.forecast.Forecast;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The claims that the statements are kept as, each once. */
    public List<Claim> claims() {
        Map<Id<Claim>, Claim> claims = new LinkedHashMap<>();
        for (Statement statement : statements) {
            Claim claim = claim(statement);
            if (claim != null) {
                claims.putIfAbsent(claim.id(), claim);
            }
        }
        return List.copyOf(claims.values());
    }

    /** The claim that a statement is kept as; null for one that is not kept. */
    private static @Nullable Claim claim(Statement statement) {
        Claim plain =
                switch (statement) {
                    case Statement.Measured measured ->
                            Claim.result(
                                    measured.passage(), measured.result(), StatementReader.RULES);
                    case Statement.Foretold foretold ->
                            ahead(Claim.Kind.FORECAST, foretold.passage(), foretold.forecast());
                    case Statement.Intended intended ->
                            ahead(Claim.Kind.GOAL, intended.passage(), intended.goal());
                    case Statement.Said said -> {
                        Claim.Kind kind = said.kind();
                        yield kind == null
                                ? null
                                : Claim.of(kind, said.passage(), StatementReader.RULES);
                    }
                };
        if (plain == null) {
            return null;
        }
        Voice voice = statement.voice();
        return plain.said(
                new Manner(voice.who(), voice.negated(), voice.hedged(), voice.modal()), null);
    }

    private static Claim ahead(Claim.Kind kind, Passage passage, Forecast forecast) {
        Foresight foresight =
                new Foresight(
                        forecast.probability(),
                        forecast.atLeast(),
                        forecast.likelihood(),
                        forecast.by());
        return Claim.ahead(kind, passage, foresight, StatementReader.RULES);
    }
}
