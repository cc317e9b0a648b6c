package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Quantities;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Tokenizer;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the results of tables whose rows stand as {@code | Foo 2 | 55.0% | 61.3% |} under a row of
 * headings, either with benchmarks above the columns and a system in each row, or the other way
 * round.
 *
 * <p>A column called "Avg" or "Score" is the score on the benchmark that the text is about; then
 * the other columns are its parts and no results of their own. One instance for one text.
 */
final class TableRules {

    private static final Set<String> TOTALS =
            Words.of("avg average avg. overall total score mean accuracy");
    private static final int LONGEST_VALUE = 5;
    private static final int LONGEST_LABEL = 8;
    private static final int FEWEST_LETTERS = 3;

    private final String text;
    private final Benchmarks benchmarks;
    private final Systems systems;
    private List<Column> columns = List.of();
    private int lastEnd = -1;

    TableRules(String text, Benchmarks benchmarks, Systems systems) {
        this.text = text;
        this.benchmarks = benchmarks;
        this.systems = systems;
    }

    /** What stands above a column. */
    private record Column(@Nullable Benchmark benchmark, @Nullable String system, boolean total) {}

    private record Cell(String written, List<Token> tokens) {}

    /**
     * The results of the next row; the first row of a table gives none.
     *
     * @param about the benchmark that the text is about, null when there is none
     */
    List<Result> read(Sentence row, @Nullable Benchmark about) {
        boolean follows = lastEnd >= 0 && text.substring(lastEnd, row.start()).isBlank();
        lastEnd = row.end();
        List<Cell> cells = cells(row);
        if (!follows) {
            columns = cells.stream().map(this::column).toList();
            return List.of();
        }
        boolean totals = about != null && columns.stream().anyMatch(Column::total);
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < Math.min(cells.size(), columns.size()); index++) {
            Column column = columns.get(index);
            Measure measure = value(cells.get(index));
            Benchmark benchmark = totals ? (column.total() ? about : null) : column.benchmark();
            if (measure != null && benchmark != null && benchmark.accepts(measure)) {
                addOf(results, cells, index, benchmark, measure);
            } else if (measure != null && column.system() != null) {
                addOn(results, cells, column.system(), measure);
            }
        }
        return results;
    }

    private void addOf(
            List<Result> results,
            List<Cell> cells,
            int value,
            Benchmark benchmark,
            Measure measure) {
        for (int index = 0; index < value; index++) {
            Cell cell = cells.get(index);
            boolean label =
                    cell.tokens().size() <= LONGEST_LABEL
                            && value(cell) == null
                            && letters(cell) >= FEWEST_LETTERS;
            if (label) {
                SystemMention mention = system(cell);
                boolean human = mention != null && mention.human();
                String system = human ? null : mention == null ? cell.written() : mention.name();
                String scaffold = index + 1 < value ? harness(cells.get(index + 1)) : null;
                results.add(result(benchmark, system, scaffold, human, measure));
                return;
            }
        }
    }

    private void addOn(List<Result> results, List<Cell> cells, String system, Measure measure) {
        List<BenchmarkMention> named = benchmarks.find(cells.getFirst().tokens(), key -> false);
        if (named.size() == 1 && named.getFirst().benchmark().accepts(measure)) {
            results.add(result(named.getFirst().benchmark(), system, null, false, measure));
        }
    }

    private static Result result(
            Benchmark benchmark,
            @Nullable String system,
            @Nullable String scaffold,
            boolean human,
            Measure measure) {
        Quantity stated = measure.quantity();
        Unit unit = measure.bare() ? benchmark.bareUnit() : stated.unit();
        return new Result(
                benchmark.name(),
                null,
                system,
                scaffold,
                new Quantity(
                        stated.low(),
                        stated.high(),
                        unit,
                        stated.approximation(),
                        stated.wording()),
                null,
                human,
                null,
                measure.start(),
                measure.end());
    }

    private Column column(Cell cell) {
        List<BenchmarkMention> named = benchmarks.find(cell.tokens(), key -> false);
        SystemMention system = named.isEmpty() ? system(cell) : null;
        boolean total =
                cell.tokens().size() <= 2
                        && cell.tokens().stream().anyMatch(token -> TOTALS.contains(token.lower()));
        return new Column(
                named.size() == 1 ? named.getFirst().benchmark() : null,
                system == null || system.human() ? null : system.name(),
                total);
    }

    private @Nullable SystemMention system(Cell cell) {
        List<SystemMention> mentions = systems.find(text, cell.tokens(), index -> false);
        return mentions.isEmpty() ? null : mentions.getFirst();
    }

    private @Nullable String harness(Cell cell) {
        boolean tool = !cell.tokens().isEmpty() && systems.isHarness(cell.tokens(), 0);
        return tool ? cell.written() : null;
    }

    /** The one number of a cell that holds little else. */
    private @Nullable Measure value(Cell cell) {
        if (cell.tokens().isEmpty() || cell.tokens().size() > LONGEST_VALUE) {
            return null;
        }
        List<Measure> measures = Quantities.find(text, cell.tokens(), index -> false);
        return measures.size() == 1 && letters(cell) <= 1 ? measures.getFirst() : null;
    }

    private static long letters(Cell cell) {
        return cell.written().chars().filter(Character::isLetter).count();
    }

    private List<Cell> cells(Sentence row) {
        List<Cell> cells = new ArrayList<>();
        int start = row.start() + 1;
        for (int index = start; index <= row.end(); index++) {
            if (index == row.end() || text.charAt(index) == '|') {
                if (index < row.end() || !text.substring(start, index).isBlank()) {
                    cells.add(
                            new Cell(
                                    text.substring(start, index).strip(),
                                    Tokenizer.tokens(text, start, index)));
                }
                start = index + 1;
            }
        }
        return cells;
    }
}
