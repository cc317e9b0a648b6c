package dev.gleaner.operation;

import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameImported;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameList;
import dev.gleaner.same.SameProposalList;
import dev.gleaner.same.SameProposals;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameStatements;
import dev.gleaner.same.SameStatements.Said;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What persons say is the same in a data folder that this process holds. */
public final class LocalSame implements SameOperations {

    /** As many problems of a list are told; who mends them sees the next ones. */
    private static final int TOLD = 20;

    private final SameStatements statements;
    private final SameProposals proposals;
    private final Runnable afterwards;

    /**
     * @param afterwards what has to follow when something counts otherwise: the threads
     */
    public LocalSame(SameStatements statements, SameProposals proposals, Runnable afterwards) {
        this.statements = statements;
        this.proposals = proposals;
        this.afterwards = afterwards;
    }

    @Override
    public Answer<SameList> list(SameQuestion question) {
        String about = question.about();
        return within(
                question.limit(),
                () ->
                        ofKind(
                                question.kind(),
                                kind ->
                                        Answer.of(
                                                statements.list(
                                                        kind.orElse(null),
                                                        new SameQuestion(
                                                                null,
                                                                about == null || about.isBlank()
                                                                        ? null
                                                                        : about,
                                                                question.withdrawn(),
                                                                question.asOf(),
                                                                question.limit())))));
    }

    @Override
    public Answer<SameLine> say(SameSaying saying) {
        String alias = text(saying.alias());
        String of = text(saying.of());
        String reason = text(saying.reason());
        String by = text(saying.by());
        if (alias.isEmpty() || of.isEmpty()) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "two things are said to be the same",
                    "name the kind, the alias, and what it is the same as");
        }
        if (reason.isEmpty() || by.isEmpty()) {
            return unsigned();
        }
        return ofKind(
                text(saying.kind()),
                kind ->
                        kind.map(known ->
                                        answer(statements.say(known, alias, of, reason, by))
                                                .map(said -> said.statements().getFirst()))
                                .orElseGet(() -> noKind(text(saying.kind()))));
    }

    @Override
    public Answer<SameLine> withdraw(SameWithdrawal withdrawal) {
        String statement = text(withdrawal.statement());
        String by = text(withdrawal.by());
        String reason = text(withdrawal.reason());
        if (by.isEmpty() || reason.isEmpty()) {
            return unsigned();
        }
        Optional<SameLine> withdrawn = statements.withdraw(statement, by, reason);
        if (withdrawn.isPresent()) {
            afterwards.run();
        }
        return withdrawn
                .map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no statement '" + statement + "'",
                                "gleaner same list prints the ids of statements"));
    }

    @Override
    public Answer<SameImported> take(SameImport list) {
        String by = text(list.by());
        return by.isEmpty()
                ? unsigned()
                : answer(
                        statements.take(
                                text(list.file()),
                                list.text() == null ? "" : list.text(),
                                by,
                                list.dryRun()));
    }

    @Override
    public Answer<SameProposalList> propose(@Nullable String kind, int limit) {
        return within(
                limit,
                () -> ofKind(kind, known -> Answer.of(proposals.list(known.orElse(null), limit))));
    }

    private Answer<SameImported> answer(Said said) {
        return switch (said) {
            case Said.Stored(SameImported stored) -> {
                if (!stored.dryRun()) {
                    afterwards.run();
                }
                yield Answer.of(stored);
            }
            case Said.Refused(List<String> causes, String cure, boolean unknown) ->
                    Answer.declined(
                            unknown ? Problem.Kind.NOT_FOUND : Problem.Kind.USAGE,
                            causes.stream().limit(TOLD).collect(Collectors.joining("\n"))
                                    + (causes.size() > TOLD
                                            ? "\nand " + (causes.size() - TOLD) + " more"
                                            : ""),
                            cure);
        };
    }

    private static <T> Answer<T> ofKind(
            @Nullable String written, Function<Optional<Kind>, Answer<T>> asked) {
        String word = text(written).toLowerCase(Locale.ROOT);
        Optional<Kind> kind =
                Stream.of(Kind.values()).filter(one -> one.word().equals(word)).findFirst();
        return kind.isEmpty() && !word.isEmpty() ? noKind(word) : asked.apply(kind);
    }

    private static <T> Answer<T> noKind(String word) {
        return Answer.declined(
                Problem.Kind.USAGE,
                "there is no kind '" + word + "'",
                "the kinds are "
                        + Stream.of(Kind.values())
                                .map(Kind::word)
                                .collect(Collectors.joining(", ")));
    }

    private static <T> Answer<T> unsigned() {
        return Answer.declined(
                Problem.Kind.USAGE,
                "what is said or withdrawn has a person and a reason",
                "say who with --by and why with --reason");
    }

    private static <T> Answer<T> within(int limit, Supplier<Answer<T>> asked) {
        return limit < 1 || limit > SameQuestion.MOST
                ? Answer.declined(
                        Problem.Kind.USAGE,
                        "a limit of " + limit + " is none",
                        "ask for 1 to " + SameQuestion.MOST)
                : asked.get();
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
