package dev.gleaner.graph.store.forecast;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.item.StatementStore.FoundStatement;
import dev.gleaner.graph.store.item.StatementStore.Wanted;
import dev.gleaner.graph.store.item.UnreadOriginals;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads forecasts with what was said about their outcomes, as both were known at a time.
 *
 * <p>A forecast that a person resolved is there whatever became of its text since: nobody takes a
 * failed forecast out of the count by rewriting the page.
 */
public final class ForecastStore {

    private final Driver driver;
    private final StatementStore statements;
    private final ResolutionStore resolutions;
    private final UnreadOriginals originals;

    public ForecastStore(Driver driver) {
        this.driver = driver;
        this.statements = new StatementStore(driver);
        this.resolutions = new ResolutionStore(driver);
        this.originals = new UnreadOriginals(driver);
    }

    /**
     * A forecast.
     *
     * @param entries what was said about its outcome, in the order in which it was said
     * @param carried whether it is found in a copy that does not stand for its original
     */
    public record FoundForecast(FoundStatement said, List<Resolution> entries, boolean carried) {

        public FoundForecast {
            entries = List.copyOf(entries);
        }

        /** Names it by its words in its item, whichever rules read them. */
        public String saying() {
            return Rows.saying(said.claim(), said.item().id());
        }
    }

    /** Forecasts, those of the items met last first. */
    public List<FoundForecast> list(Instant asOf, int limit) {
        return resolved(
                statements.list(new Wanted(Claim.Kind.FORECAST, null, null), asOf, limit), asOf);
    }

    /** Of the evidence that a thread had, what {@link #open} finds. */
    public List<FoundForecast> openIn(String thread, LocalDate today, Instant asOf, int limit) {
        List<Id<Item>> items;
        try (var session = driver.session()) {
            items =
                    session.executeRead(transaction ->
                            transaction
                                    .run(
                                            """
                                            MATCH (:Thread {slug: $thread})<-[:FOR]-(e:Evidence)-[:IS]->(i:Item)
                                            WHERE e.recordedAt <= $asOf
                                              AND (e.retractedAt IS NULL OR e.retractedAt > $asOf)
                                            RETURN DISTINCT i.id AS item
                                            LIMIT 100000
                                            """,
                                            Map.of("thread", thread, "asOf", Rows.time(asOf)))
                                    .list(found -> new Id<>(found.get("item").asString())));
        }
        return open(items, today, asOf, limit);
    }

    /** One forecast; empty when there is no claim of this id, or it is none. */
    public Optional<FoundForecast> find(Id<Claim> id, Instant asOf) {
        return statements
                .find(id, asOf)
                .filter(found -> found.claim().kind() == Claim.Kind.FORECAST)
                .map(found -> resolved(List.of(found), asOf).getFirst());
    }

    /**
     * What is over: forecasts whose last day lies before {@code today} and those that somebody
     * resolved, by their last day. The same words twice in a text are one.
     */
    public List<FoundForecast> over(LocalDate today, Instant asOf, int limit) {
        List<FoundStatement> found;
        try (var session = driver.session()) {
            found =
                    session.executeRead(transaction ->
                            transaction
                                    .run(
                                            """
                                            CALL () {
                                              MATCH (c:Claim)
                                              WHERE c.byTo < $today AND c.kind = 'forecast'
                                              RETURN c
                                              UNION
                                              MATCH (e:Resolution)
                                              WHERE e.setAt <= $asOf
                                              MATCH (c:Claim {saying: e.about})
                                              RETURN c
                                            }
                                            MATCH (c)-[:QUOTES]->(p:Passage)-[:IN]->(r:Revision)-[:OF]->(i:Item)-[:BY]->(s:Source)
                                            WHERE c.recordedAt <= $asOf
                                              AND (EXISTS {
                                                MATCH (e:Resolution {about: c.saying})
                                                WHERE e.setAt <= $asOf
                                              }
                                              OR (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                              AND NOT EXISTS {
                                                MATCH (n:Revision)-[:OF]->(i)
                                                WHERE n.recordedAt <= $asOf
                                                  AND (n.fetchedAt > r.fetchedAt
                                                    OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                                              })
                                            WITH c, p, r, i, s
                                            ORDER BY c.retractedAt IS NULL OR c.retractedAt > $asOf DESC,
                                                     r.fetchedAt DESC, r.recordedAt DESC, p.start, c.key
                                            WITH coalesce(c.saying, c.key) AS saying, head(collect({c: c, p: p, r: r, i: i, s: s})) AS last
                                            WITH saying, last.c AS c, last.p AS p, last.r AS r, last.i AS i, last.s AS s
                                            RETURN c, p, r.id AS revision, i, s,
                                                   COLLECT {
                                                     MATCH (i)-[y:COPY_OF]->(o:Item)
                                                     WHERE y.recordedAt <= $asOf
                                                     RETURN o.id ORDER BY o.id LIMIT 1
                                                   } AS copyOf,
                                                   COLLECT {
                                                     MATCH (d:Decision {about: saying})
                                                     WHERE d.recordedAt <= $asOf
                                                       AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                                     RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                                                   } AS decisions
                                            ORDER BY c.byTo, i.id, p.start, c.key
                                            LIMIT $limit
                                            """,
                                            Map.of(
                                                    "today",
                                                    today,
                                                    "asOf",
                                                    Rows.time(asOf),
                                                    "limit",
                                                    limit))
                                    .list(row -> StatementStore.statement(row, asOf)));
        }
        return resolved(found, asOf);
    }

    /**
     * Forecasts of these items whose last day lies before {@code today} and whose outcome nobody
     * has said, by their last day. The same words twice in a text are one.
     */
    public List<FoundForecast> open(
            List<Id<Item>> items, LocalDate today, Instant asOf, int limit) {
        List<FoundStatement> found;
        try (var session = driver.session()) {
            found =
                    session.executeRead(transaction ->
                            transaction
                                    .run(
                                            """
                                            UNWIND $items AS item
                                            MATCH (i:Item {id: item})<-[:OF]-(r:Revision)<-[:IN]-(p:Passage)<-[:QUOTES]-(c:Claim)
                                            WITH i, r, p, c
                                            WHERE c.kind = 'forecast'
                                              AND c.byTo < $today
                                              AND c.recordedAt <= $asOf
                                              AND (c.retractedAt IS NULL OR c.retractedAt > $asOf)
                                              AND NOT EXISTS {
                                                MATCH (n:Revision)-[:OF]->(i)
                                                WHERE n.recordedAt <= $asOf
                                                  AND (n.fetchedAt > r.fetchedAt
                                                    OR n.fetchedAt = r.fetchedAt AND n.recordedAt > r.recordedAt)
                                              }
                                            WITH i, r, p, c
                                            ORDER BY p.start, c.key
                                            WITH coalesce(c.saying, c.key) AS saying, head(collect({c: c, p: p, r: r, i: i})) AS first
                                            WITH saying, first.c AS c, first.p AS p, first.r AS r, first.i AS i
                                            WHERE coalesce(head(COLLECT {
                                              MATCH (e:Resolution {about: saying})
                                              WHERE e.setAt <= $asOf
                                              RETURN e.word ORDER BY e.number DESC LIMIT 1
                                            }), 'WITHDRAWN') = 'WITHDRAWN'
                                            MATCH (i)-[:BY]->(s:Source)
                                            RETURN c, p, r.id AS revision, i, s,
                                                   COLLECT {
                                                     MATCH (i)-[y:COPY_OF]->(o:Item)
                                                     WHERE y.recordedAt <= $asOf
                                                     RETURN o.id ORDER BY o.id LIMIT 1
                                                   } AS copyOf,
                                                   COLLECT {
                                                     MATCH (d:Decision {about: saying})
                                                     WHERE d.recordedAt <= $asOf
                                                       AND (d.retractedAt IS NULL OR d.retractedAt > $asOf)
                                                     RETURN d ORDER BY d.recordedAt DESC, d.id LIMIT 1
                                                   } AS decisions
                                            ORDER BY c.byTo, i.id, p.start, c.key
                                            LIMIT $limit
                                            """,
                                            Map.of(
                                                    "items",
                                                    items.stream().map(Id::value).toList(),
                                                    "today",
                                                    today,
                                                    "asOf",
                                                    Rows.time(asOf),
                                                    "limit",
                                                    limit))
                                    .list(row -> StatementStore.statement(row, asOf)));
        }
        return resolved(found, asOf);
    }

    private List<FoundForecast> resolved(List<FoundStatement> found, Instant asOf) {
        Map<String, List<Resolution>> entries =
                resolutions.about(
                        found.stream().map(ForecastStore::saying).distinct().toList(), asOf);
        Set<Id<Item>> standIns =
                originals.standIns(
                        found.stream()
                                .filter(one -> one.copyOf() != null)
                                .map(one -> one.item().id())
                                .distinct()
                                .toList(),
                        asOf);
        return found.stream()
                .map(one ->
                        new FoundForecast(
                                one,
                                entries.getOrDefault(saying(one), List.of()),
                                one.copyOf() != null && !standIns.contains(one.item().id())))
                .toList();
    }

    private static String saying(FoundStatement found) {
        return Rows.saying(found.claim(), found.item().id());
    }
}
