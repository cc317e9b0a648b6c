package dev.gleaner.brief;

import dev.gleaner.benchmark.Divergence;
import dev.gleaner.benchmark.Divergences;
import dev.gleaner.brief.Brief.Difference;
import dev.gleaner.brief.Brief.DraftPart;
import dev.gleaner.brief.Brief.Number;
import dev.gleaner.brief.Brief.Quote;
import dev.gleaner.brief.Brief.Unread;
import dev.gleaner.brief.Brief.Work;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.claim.Claims;
import dev.gleaner.claim.PassageAddress;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.draft.DraftFlag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes packets to write from. Copies are left out: their original is there, or nothing is. */
public final class Briefs {

    private static final int MOST_STATEMENTS = 2_000;
    private static final int QUOTES_OF_A_WORK = 6;

    private final ThreadStore threads;
    private final StatementStore statements;
    private final Claims claims;
    private final BiFunction<String, Instant, Optional<Verdict>> verdicts;
    private final BiFunction<FoundThread, Instant, List<DraftFlag>> flags;

    /**
     * @param verdicts how ripe a thread was at a time
     * @param flags what was not as it was then, of all that drafts stand on
     */
    public Briefs(
            ThreadStore threads,
            StatementStore statements,
            Claims claims,
            BiFunction<String, Instant, Optional<Verdict>> verdicts,
            BiFunction<FoundThread, Instant, List<DraftFlag>> flags) {
        this.threads = threads;
        this.statements = statements;
        this.claims = claims;
        this.verdicts = verdicts;
        this.flags = flags;
    }

    /** The packet of a thread as of a time; none when there was no such thread then. */
    public Optional<Brief> of(String slug, Instant asOf) {
        return threads.find(slug, asOf)
                .flatMap(found ->
                        verdicts.apply(slug, asOf).map(verdict -> brief(found, verdict, asOf)));
    }

    private Brief brief(FoundThread found, Verdict verdict, Instant asOf) {
        List<FoundEvidence> evidence =
                found.evidence().stream().filter(one -> one.copyOf() == null).toList();
        Map<String, Cited> cited = cited(evidence);
        List<DraftFlag> flagged = flags.apply(found, asOf);
        List<Id<Item>> items = evidence.stream().map(one -> one.item().id()).toList();
        List<ClaimLine> lines = claims.lines(statements.of(items, asOf, MOST_STATEMENTS), asOf);
        return new Brief(
                found.thread().slug(),
                found.thread().title(),
                asOf,
                verdict.rules(),
                verdict.level() == Level.NONE ? "no level yet" : verdict.level().word(),
                verdict.because(),
                verdict.holds().stream().map(Hold::text).toList(),
                angle(found),
                quotes(found, cited, lines),
                numbers(cited, lines),
                differences(cited, lines),
                unread(cited),
                found.drafts().stream()
                        .map(draft ->
                                new DraftPart(
                                        draft.name(),
                                        draft.standing(),
                                        draft.since(),
                                        flagged.stream()
                                                .filter(flag -> flag.draft().equals(draft.name()))
                                                .toList()))
                        .toList(),
                cited.values().stream().map(Cited::work).toList());
    }

    /** A work with the evidence that it is. */
    private record Cited(Work work, FoundEvidence evidence) {

        private boolean isRead() {
            return evidence.depth() != null && evidence.depth().isRead();
        }
    }

    private static Map<String, Cited> cited(List<FoundEvidence> evidence) {
        CitationKeys keys = new CitationKeys();
        Map<String, Cited> cited = new LinkedHashMap<>();
        for (FoundEvidence one : evidence) {
            Item item = one.item();
            Work work =
                    new Work(
                            keys.next(one),
                            item.id().value(),
                            item.title(),
                            item.author(),
                            one.source().name(),
                            item.published(),
                            item.address());
            cited.put(item.id().value(), new Cited(work, one));
        }
        return cited;
    }

    private static List<String> angle(FoundThread found) {
        return Stream.of(
                        found.thread().summary(),
                        found.thread().why(),
                        found.thread().assertedReason())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Quote> quotes(
            FoundThread found, Map<String, Cited> cited, List<ClaimLine> lines) {
        List<Quote> quotes = new ArrayList<>();
        for (Cited one : cited.values()) {
            Item item = one.evidence().item();
            found.firings().stream()
                    .filter(firing -> firing.item().equals(item.id()))
                    .filter(firing -> firing.state() == Firing.State.CONFIRMED)
                    .map(firing ->
                            new Quote(
                                    "decided",
                                    firing.quote().orElse(firing.because()),
                                    PassageAddress.published(
                                            item.address(),
                                            firing.quote().orElse(firing.because())),
                                    one.work().key(),
                                    one.isRead()))
                    .distinct()
                    .forEach(quotes::add);
            lines.stream()
                    .filter(line -> line.item().equals(item.id().value()))
                    .filter(line -> line.figure() == null)
                    .limit(QUOTES_OF_A_WORK)
                    .map(line ->
                            new Quote(
                                    line.kind(),
                                    line.sentence(),
                                    line.address(),
                                    one.work().key(),
                                    one.isRead()))
                    .forEach(quotes::add);
        }
        return quotes;
    }

    private static List<Number> numbers(Map<String, Cited> cited, List<ClaimLine> lines) {
        Map<String, List<Number>> byItem = new HashMap<>();
        for (ClaimLine line : lines) {
            FigureLine figure = line.figure();
            Cited work = cited.get(line.item());
            if (figure != null && work != null) {
                byItem.computeIfAbsent(line.item(), unused -> new ArrayList<>())
                        .add(
                                new Number(
                                        figure.instrument(),
                                        figure.who(),
                                        figure.words(),
                                        figure.protocol(),
                                        figure.measuredBy(),
                                        line.reportedBy(),
                                        line.sentence(),
                                        line.address(),
                                        work.work().key(),
                                        work.isRead()));
            }
        }
        return cited.keySet().stream()
                .flatMap(item -> byItem.getOrDefault(item, List.of()).stream())
                .toList();
    }

    private static List<Difference> differences(Map<String, Cited> cited, List<ClaimLine> lines) {
        List<ClaimLine> results = lines.stream().filter(line -> line.figure() != null).toList();
        return Divergences.of(results).stream()
                .map(divergence -> difference(divergence, cited))
                .toList();
    }

    private static Difference difference(Divergence divergence, Map<String, Cited> cited) {
        return new Difference(
                divergence.relation(),
                divergence.reason(),
                divergence.benchmark(),
                divergence.system(),
                value(divergence.one()),
                key(divergence.one(), cited),
                value(divergence.other()),
                key(divergence.other(), cited));
    }

    private static String value(ClaimLine line) {
        return line.figure() == null ? "" : line.figure().words();
    }

    private static String key(ClaimLine line, Map<String, Cited> cited) {
        Cited work = cited.get(line.item());
        return work == null ? line.item() : work.work().key();
    }

    private static List<Unread> unread(Map<String, Cited> cited) {
        return cited.values().stream()
                .filter(one -> one.evidence().evidence().directness() == Directness.DIRECT)
                .filter(one -> !one.isRead())
                .map(one ->
                        new Unread(
                                one.work().key(),
                                one.work().title(),
                                one.work().source(),
                                one.work().published(),
                                one.work().address(),
                                one.evidence().body() == null
                                        ? "not fetched"
                                        : one.evidence().body().word()))
                .toList();
    }
}
