package dev.gleaner.claim;

import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.claim.ForecastList.ForecastLine;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.store.StatementStore;
import dev.gleaner.graph.store.StatementStore.FoundBenchmark;
import dev.gleaner.graph.store.StatementStore.FoundStatement;
import dev.gleaner.graph.store.StatementStore.Wanted;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.forecast.Forecast;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The statements of all items. */
public final class Claims {

    private final StatementStore store;
    private final Supplier<StatementReader> reader;
    private final InstantSource clock;

    /**
     * @param reader asked for when texts are read again, and not before
     */
    public Claims(StatementStore store, Supplier<StatementReader> reader, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /** Statements of one kind or all, the items met last first. */
    public ClaimList list(
            Claim.@Nullable Kind kind,
            @Nullable String source,
            @Nullable String thread,
            int limit) {
        return lines(store.list(new Wanted(kind, source, thread), limit + 1), limit);
    }

    /** One statement, closed ones too. */
    public Optional<ClaimLine> find(String id) {
        return Id.<Claim>parse(id)
                .flatMap(store::find)
                .map(found -> lines(List.of(found), 1).claims().getFirst());
    }

    /** Results in the order of their dates where an instrument or a system is named. */
    public ClaimList results(ResultQuestion question) {
        int wanted = question.limit() + 1;
        List<FoundStatement> found =
                question.benchmark() == null && question.system() == null
                        ? store.list(new Wanted(Claim.Kind.RESULT, null, null), wanted)
                        : store.results(question.benchmark(), question.system(), wanted);
        return new ClaimList(
                found.stream().limit(question.limit()).map(one -> line(one, null)).toList(),
                found.size() > question.limit());
    }

    /** Instruments, the most measured first. */
    public List<FoundBenchmark> benchmarks(int limit) {
        return store.benchmarks(limit);
    }

    /** What is said to happen: what is due first, then by date, then what has none. */
    public ForecastList forecasts(int limit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<FoundStatement> found =
                store.list(new Wanted(Claim.Kind.FORECAST, null, null), limit + 1);
        List<FoundStatement> shown = found.stream().limit(limit).toList();
        Readings readings = new Readings(reader.get(), store, shown);
        List<ForecastLine> lines = new ArrayList<>();
        for (FoundStatement one : shown) {
            List<Statement> said = readings.of(one.claim());
            ClaimLine line = line(one, who(said));
            said.forEach(statement -> {
                if (statement instanceof Statement.Foretold(var passage, var voice, var forecast)) {
                    lines.add(line(line, forecast, today));
                }
            });
            if (said.isEmpty()) {
                lines.add(new ForecastLine(line, null, false, null, null, "no date"));
            }
        }
        lines.sort(
                Comparator.comparing(
                        Claims::until, Comparator.nullsLast(Comparator.naturalOrder())));
        return new ForecastList(now, lines, found.size() > limit);
    }

    private static @Nullable LocalDate until(ForecastLine line) {
        return line.by() == null ? null : line.by().to();
    }

    private static ForecastLine line(ClaimLine line, Forecast forecast, LocalDate today) {
        DateInterval by = forecast.by();
        String due = by == null ? "no date" : by.to().isBefore(today) ? "due" : "not due";
        return new ForecastLine(
                line, forecast.probability(), forecast.atLeast(), forecast.likelihood(), by, due);
    }

    /** Statements as people see them, in the order they come. */
    public List<ClaimLine> lines(List<FoundStatement> found) {
        return found.stream().map(one -> line(one, null)).toList();
    }

    private ClaimList lines(List<FoundStatement> found, int limit) {
        List<FoundStatement> shown = found.stream().limit(limit).toList();
        Readings readings = new Readings(reader.get(), store, shown);
        return new ClaimList(
                shown.stream().map(one -> line(one, who(readings.of(one.claim())))).toList(),
                found.size() > limit);
    }

    private static @Nullable String who(List<Statement> said) {
        return said.isEmpty() ? null : said.getFirst().voice().who();
    }

    private static ClaimLine line(FoundStatement found, @Nullable String saidBy) {
        Claim claim = found.claim();
        Result result = claim.result();
        Id<Item> copyOf = found.copyOf();
        return new ClaimLine(
                claim.id().value(),
                claim.kind().word(),
                saidBy,
                found.source().name(),
                found.item().id().value(),
                found.item().title(),
                found.item().published(),
                claim.passage().quote().strip(),
                PassageAddress.page(found.item().id(), claim.passage()),
                PassageAddress.published(found.item().address(), claim.passage()),
                result == null ? null : figure(result),
                copyOf == null ? null : copyOf.value(),
                claim.rules(),
                found.recordedAt(),
                found.retractedAt(),
                found.change());
    }

    private static FigureLine figure(Result result) {
        return new FigureLine(
                result.benchmark(),
                result.protocol(),
                result.system(),
                result.scaffold(),
                result.value().wording(),
                result.value().low(),
                result.value().high(),
                result.value().unit().name(),
                result.value().unit().sign(),
                result.value().approximation().name(),
                result.date(),
                result.humanBaseline(),
                result.measuredBy());
    }
}
