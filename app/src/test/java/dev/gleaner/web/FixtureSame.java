package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.SameOperations;
import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameImported;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameLine.SameEnd;
import dev.gleaner.same.SameList;
import dev.gleaner.same.SameProposalList;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One statement written by hand. */
record FixtureSame(boolean filled) implements SameOperations {

    static SameLine line(String kind, String alias, String of) {
        return new SameLine(
                "same1-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                kind,
                new SameEnd(alias, "First <b>name</b>"),
                new SameEnd(of, "Second name"),
                "one desk <script>alert(1)</script>",
                "Ines",
                Instant.parse("2026-05-11T12:00:00Z"),
                null);
    }

    @Override
    public Answer<SameList> list(SameQuestion question) {
        return Answer.of(
                new SameList(filled ? List.of(line("system", "s1", "s2")) : List.of(), false));
    }

    @Override
    public Answer<SameLine> say(SameSaying saying) {
        return Answer.of(line("system", "s1", "s2"));
    }

    @Override
    public Answer<SameLine> withdraw(SameWithdrawal withdrawal) {
        return Answer.of(line("system", "s1", "s2"));
    }

    @Override
    public Answer<SameImported> take(SameImport list) {
        return Answer.of(new SameImported(List.of(), 0, list.dryRun()));
    }

    @Override
    public Answer<SameProposalList> propose(@Nullable String kind, int limit) {
        return Answer.of(new SameProposalList(List.of(), false));
    }
}
