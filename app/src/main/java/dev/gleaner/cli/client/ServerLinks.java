package dev.gleaner.cli.client;

import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkList;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.claim.LinkQuestion;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.LinkOperations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The links between statements, of the process that serves the data folder. */
record ServerLinks(ServerConnection server) implements LinkOperations {

    @Override
    public Answer<LinkList> list(LinkQuestion question) {
        return server.get(
                "/api/links?limit="
                        + question.limit()
                        + "&undecided="
                        + question.undecided()
                        + (question.stance() == null
                                ? ""
                                : "&stance=" + ServerConnection.encoded(question.stance()))
                        + (question.asOf() == null ? "" : "&asOf=" + question.asOf()),
                LinkList.class);
    }

    @Override
    public Answer<LinkRow> show(String id, @Nullable Instant asOf) {
        return server.get(
                "/api/links/"
                        + ServerConnection.encoded(id)
                        + (asOf == null ? "" : "?asOf=" + asOf),
                LinkRow.class);
    }

    @Override
    public Answer<LinkRow> decide(LinkDecision decision) {
        return server.post(
                "/api/links/decisions",
                "application/json",
                ServerConnection.json(decision),
                LinkRow.class);
    }
}
