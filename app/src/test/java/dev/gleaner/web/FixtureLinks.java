package dev.gleaner.web;

import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkList;
import dev.gleaner.claim.LinkList.LinkEnd;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.claim.LinkQuestion;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.LinkOperations;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One link written by hand. */
record FixtureLinks(boolean filled) implements LinkOperations {

    @Override
    public Answer<LinkList> list(LinkQuestion question) {
        return Answer.of(new LinkList(filled ? List.of(row()) : List.of(), false));
    }

    @Override
    public Answer<LinkRow> show(String id, @Nullable Instant asOf) {
        return filled
                ? Answer.of(row())
                : Answer.declined(Problem.Kind.NOT_FOUND, "no link " + id, "list them");
    }

    @Override
    public Answer<LinkRow> decide(LinkDecision decision) {
        return show(decision.link(), null);
    }

    private static LinkRow row() {
        return new LinkRow(
                "l1",
                "disputes",
                "however",
                false,
                0.8,
                "same benchmark and system",
                end("c2", "Marsh Notes", "Others measured less."),
                end("c1", "Heron Lab", "Wren 1 lasts four minutes."),
                Instant.parse("2026-05-11T12:00:00Z"),
                null);
    }

    private static LinkEnd end(String claim, String source, String sentence) {
        return new LinkEnd(claim, source, "A title", null, sentence, "/items/i1?passage=0-20");
    }
}
