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
import dev.gleaner.ingest.text.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the results of tables whose rows stand as {@code | Foo 2 | 55.0% | 61.3% |} under a row of
 * headings, either with benchmarks above the columns and a system in each row, or the other way
 * round.
 *
 * <p>A column called "Avg" or "Score" is the score on the benchmark that the text is about; then
 * the other columns are its parts and no results of their own. One instance for one text.
 */
final class TableRules {

    private static final int LONGEST_VALUE = 5;
    private static final int LONGEST_LABEL = 8;
    private static final int FEWEST_LETTERS = 3;

    private final String text;
    private final Benchmarks benchmarks;
    private final Systems systems;
    private TableHead head = TableHead.none();
    private int lastEnd = -1;

    TableRules(String text, Benchmarks benchmarks, Systems systems) {
        this.text = text;
        this.benchmarks = benchmarks;
        this.systems = systems;
    }

    /**
     * The results of the next row; the first row of a table gives none.
     *
     * @param about the benchmark that the text is about, null when there is none
     * @param spokenOf the benchmark that the passage speaks of, null when there is none
     */
    List<Result> read(Sentence row, @Nullable Benchmark about, @Nullable Benchmark spokenOf) {
        boolean follows = lastEnd >= 0 && text.substring(lastEnd, row.start()).isBlank();
        lastEnd = row.end();
        List<TableCell> cells = cells(row);
        if (!follows) {
            head = TableHead.of(text, cells, benchmarks, systems);
            return List.of();
        }
        boolean totals = about != null && head.hasTotal();
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < Math.min(cells.size(), head.size()); index++) {
            Measure measure = value(cells.get(index));
            Benchmark above = head.column(index).benchmark();
            Benchmark benchmark = totals ? (head.column(index).total() ? about : null) : above;
            if (benchmark == null && !totals && head.scores(index)) {
                benchmark = spokenOf;
            }
            if (benchmark == null && !totals && measure != null && isShare(measure)) {
                benchmark = part(cells, index, spokenOf);
            }
            if (measure != null && benchmark != null && benchmark.accepts(measure)) {
                addOf(results, cells, index, benchmark, measure);
            } else if (measure != null) {
                addOn(results, cells, index, measure);
            }
        }
        return results;
    }

    /** "| Model | Foo | Bar |" in a text about a test: each column is a part of it. */
    private @Nullable Benchmark part(
            List<TableCell> cells, int index, @Nullable Benchmark spokenOf) {
        String written = head.part(index);
        int label = head.labelAt();
        boolean listed = label >= 0 && label < index && system(cells.get(label)) != null;
        return written == null || spokenOf == null || !listed
                ? null
                : new Benchmark(spokenOf.name() + " " + written, spokenOf.scale(), spokenOf.form());
    }

    private void addOf(
            List<Result> results,
            List<TableCell> cells,
            int value,
            Benchmark benchmark,
            Measure measure) {
        int label = label(cells, value);
        if (label < 0) {
            return;
        }
        SystemMention mention = system(cells.get(label));
        boolean human = mention != null && mention.human();
        String system =
                human ? null : mention == null ? cells.get(label).written() : mention.name();
        results.add(result(benchmark, system, scaffold(cells, label, value), human, measure));
    }

    /** The cell that names the system: under "Model", else the first with words; -1 if none. */
    private int label(List<TableCell> cells, int value) {
        int named = head.labelAt();
        if (named >= 0 && named < value && isLabel(cells.get(named))) {
            return named;
        }
        for (int index = 0; index < value; index++) {
            if (isLabel(cells.get(index))) {
                return index;
            }
        }
        return -1;
    }

    /** A tool that stands in the cell behind the system, or in front of it. */
    private @Nullable String scaffold(List<TableCell> cells, int label, int value) {
        String behind = label + 1 < value ? harness(cells.get(label + 1)) : null;
        return behind == null && label > 0 ? harness(cells.get(label - 1)) : behind;
    }

    private void addOn(List<Result> results, List<TableCell> cells, int index, Measure measure) {
        int beside = head.systemBeside(index);
        String system = beside < 0 ? head.system(index) : named(cells.get(beside));
        TableCell label = cells.getFirst();
        if (system == null || index == 0) {
            return;
        }
        List<BenchmarkMention> named = benchmarks.find(label.tokens(), key -> false);
        if (named.size() == 1 && named.getFirst().benchmark().accepts(measure)) {
            results.add(result(named.getFirst().benchmark(), system, null, false, measure));
        } else if (named.isEmpty() && head.describesTests(index) && isLabel(label)) {
            Benchmark described = Benchmark.described(label.written());
            if (described.accepts(measure) && isShare(measure)) {
                results.add(result(described, system, null, false, measure));
            }
        }
    }

    /** A per cent, or a decimal up to one. */
    private static boolean isShare(Measure measure) {
        boolean decimal = measure.quantity().wording().contains(".");
        return !measure.bare() || decimal && measure.quantity().high() <= 1;
    }

    private boolean isLabel(TableCell cell) {
        return cell.tokens().size() <= LONGEST_LABEL
                && value(cell) == null
                && cell.letters() >= FEWEST_LETTERS;
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

    private @Nullable SystemMention system(TableCell cell) {
        List<SystemMention> mentions = systems.find(text, cell.tokens(), index -> false);
        return mentions.isEmpty() ? null : mentions.getFirst();
    }

    private @Nullable String named(TableCell cell) {
        SystemMention mention = system(cell);
        return mention == null || mention.human() ? null : mention.name();
    }

    private @Nullable String harness(TableCell cell) {
        boolean tool = !cell.tokens().isEmpty() && systems.isHarness(cell.tokens(), 0);
        return tool ? cell.written() : null;
    }

    /** The one number of a cell that holds little else. */
    private @Nullable Measure value(TableCell cell) {
        if (cell.tokens().isEmpty() || cell.tokens().size() > LONGEST_VALUE) {
            return null;
        }
        List<Measure> measures = Quantities.find(text, cell.tokens(), index -> false);
        return measures.size() == 1 && cell.letters() <= 1 ? measures.getFirst() : null;
    }

    private List<TableCell> cells(Sentence row) {
        List<TableCell> cells = new ArrayList<>();
        int start = row.start() + 1;
        for (int index = start; index <= row.end(); index++) {
            if (index == row.end() || text.charAt(index) == '|') {
                if (index < row.end() || !text.substring(start, index).isBlank()) {
                    cells.add(
                            new TableCell(
                                    text.substring(start, index).strip(),
                                    Tokenizer.tokens(text, start, index)));
                }
                start = index + 1;
            }
        }
        return cells;
    }
}
