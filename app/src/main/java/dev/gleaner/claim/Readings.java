package dev.gleaner.claim;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.StatementStore;
import dev.gleaner.graph.store.StatementStore.FoundStatement;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.StatementReader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the texts of some statements say them: the text is read again, with the date and title that
 * it was read with first, since the graph keeps the statement and not its manner.
 */
final class Readings {

    private final Map<Id<Revision>, List<Statement>> byRevision = new HashMap<>();

    Readings(StatementReader reader, StatementStore store, List<FoundStatement> found) {
        Map<Id<Revision>, FoundStatement> wanted = new HashMap<>();
        found.forEach(one -> wanted.putIfAbsent(one.claim().passage().revision(), one));
        for (Revision revision : store.revisions(wanted.keySet().stream().sorted().toList())) {
            FoundStatement one = wanted.get(revision.id());
            if (one != null) {
                byRevision.put(
                        revision.id(),
                        reader.statements(revision, one.item().published(), one.item().title())
                                .statements());
            }
        }
    }

    /** The statements that the claim's sentence makes now, of the claim's kind. */
    List<Statement> of(Claim claim) {
        return byRevision.getOrDefault(claim.passage().revision(), List.of()).stream()
                .filter(statement -> statement.passage().start() == claim.passage().start())
                .filter(statement -> kind(statement) == claim.kind())
                .toList();
    }

    private static Claim.Kind kind(Statement statement) {
        return switch (statement) {
            case Statement.Measured measured -> Claim.Kind.RESULT;
            case Statement.Foretold foretold -> Claim.Kind.FORECAST;
            case Statement.Intended intended -> Claim.Kind.GOAL;
            case Statement.Said said -> Claim.Kind.OPINION;
        };
    }
}
