package dev.gleaner.cli.client;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.SameOperations;
import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameImported;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameList;
import dev.gleaner.same.SameProposalList;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;

/** What persons say is the same, of the process that serves the data folder. */
record ServerSame(ServerConnection server) implements SameOperations {

    @Override
    public Answer<SameList> list(SameQuestion question) {
        return server.get(
                "/api/same?limit="
                        + question.limit()
                        + "&withdrawn="
                        + question.withdrawn()
                        + parameter("kind", question.kind())
                        + parameter("about", question.about())
                        + (question.asOf() == null ? "" : "&asOf=" + question.asOf()),
                SameList.class);
    }

    @Override
    public Answer<SameLine> say(SameSaying saying) {
        return post("", saying, SameLine.class);
    }

    @Override
    public Answer<SameLine> withdraw(SameWithdrawal withdrawal) {
        return post("/withdrawals", withdrawal, SameLine.class);
    }

    @Override
    public Answer<SameImported> take(SameImport list) {
        return post("/lists", list, SameImported.class);
    }

    @Override
    public Answer<SameProposalList> propose(@Nullable String kind, int limit) {
        return server.get(
                "/api/same/proposals?limit=" + limit + parameter("kind", kind),
                SameProposalList.class);
    }

    private <T> Answer<T> post(String path, Object body, Class<T> type) {
        return server.post(
                "/api/same" + path, "application/json", ServerConnection.json(body), type);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + ServerConnection.encoded(value);
    }
}
