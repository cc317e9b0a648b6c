package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The headings of a table, and what they say of its rows and columns: {@code | Model | FooBench |
 * Cost |} has a system in each row, {@code | Benchmark | Foo 2 | Foo 1 |} one above each column.
 */
final class TableHead {

    private static final Set<String> TOTALS =
            Words.of("avg average avg. overall total score mean accuracy");
    private static final Set<String> METRICS =
            Words.of(
                    """
                    wins ties win rate score accuracy acc medal medals gold any pass pass@1 resolved solved success
                    auroc auc f1 em % elo average mean overall completed correct result results value values figure
                    wert ergebnis valeur valor
                    """);
    private static final Set<String> OTHER =
            Words.of(
                    """
                    cost price $ tasks n size params parameters context tokens time latency date release released rank
                    votes ci std license licence organization organisation lab company
                    """);
    private static final Set<String> SYSTEMS =
            Words.of(
                    """
                    model models system systems agent agents method methods monitor approach configuration config name
                    scaffold policy baseline variant setting llm modell mod\u00e8le modelo modello
                    """);
    private static final Set<String> MODELS =
            Set.of("model", "models", "llm", "modell", "mod\u00e8le", "modelo", "modello");
    private static final Set<String> TESTS =
            Words.of(
                    """
                    benchmark benchmarks task tasks eval evals evaluation evaluations dataset datasets test tests category
                    categories suite capability area domain
                    """);
    private static final int LONGEST_FIRST = 3;

    private final List<Column> columns;
    private final boolean rowsAreSystems;
    private final boolean rowsAreTests;
    private final int systemAt;
    private final int labelAt;

    /**
     * @param systemAt the column with a system in each row of a test, negative when there is none
     */
    private TableHead(
            List<Column> columns,
            boolean rowsAreSystems,
            boolean rowsAreTests,
            int systemAt,
            int labelAt) {
        this.columns = columns;
        this.rowsAreSystems = rowsAreSystems;
        this.rowsAreTests = rowsAreTests;
        this.systemAt = systemAt;
        this.labelAt = labelAt;
    }

    /**
     * What stands above a column.
     *
     * @param system known by name
     * @param written null where it cannot name a system
     */
    record Column(
            @Nullable Benchmark benchmark,
            @Nullable String system,
            @Nullable String written,
            boolean total,
            boolean metric) {}

    static TableHead none() {
        return new TableHead(List.of(), false, false, -1, -1);
    }

    static TableHead of(
            String text, List<TableCell> cells, Benchmarks benchmarks, Systems systems) {
        List<Column> columns =
                cells.stream().map(cell -> column(text, cell, benchmarks, systems)).toList();
        boolean heads =
                cells.stream().limit(2).anyMatch(cell -> begins(cell, SYSTEMS))
                        && cells.stream()
                                .noneMatch(cell -> begins(cell, TESTS) && isFirst(cells, cell));
        boolean tests = !cells.isEmpty() && begins(cells.getFirst(), TESTS);
        int system =
                tests
                        ? IntStream.range(1, cells.size())
                                .filter(index -> begins(cells.get(index), SYSTEMS))
                                .findFirst()
                                .orElse(-1)
                        : -1;
        int label =
                IntStream.range(0, cells.size())
                        .filter(index -> begins(cells.get(index), MODELS))
                        .findFirst()
                        .orElse(-1);
        return new TableHead(columns, heads, tests, system, label);
    }

    private static boolean isFirst(List<TableCell> cells, TableCell cell) {
        return cells.getFirst() == cell;
    }

    private static boolean begins(TableCell cell, Set<String> words) {
        return cell.tokens().size() <= LONGEST_FIRST
                && cell.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static Column column(
            String text, TableCell cell, Benchmarks benchmarks, Systems systems) {
        List<BenchmarkMention> named = benchmarks.find(cell.tokens(), key -> false);
        List<SystemMention> mentions =
                named.isEmpty() ? systems.find(text, cell.tokens(), index -> false) : List.of();
        SystemMention system = mentions.isEmpty() ? null : mentions.getFirst();
        boolean other = has(cell, OTHER);
        boolean metric = !other && has(cell, METRICS);
        return new Column(
                named.size() == 1 ? named.getFirst().benchmark() : null,
                system == null || system.human() ? null : system.name(),
                other || metric || cell.letters() == 0 ? null : cell.written(),
                cell.tokens().size() <= 2 && has(cell, TOTALS),
                metric);
    }

    private static boolean has(TableCell cell, Set<String> words) {
        return cell.tokens().stream().map(Token::lower).anyMatch(words::contains);
    }

    int size() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    boolean hasTotal() {
        return columns.stream().anyMatch(Column::total);
    }

    /** The column that is headed "Model", or -1. */
    int labelAt() {
        return labelAt;
    }

    /** What a column calls itself that may hold scores on a part of a test, null for others. */
    @Nullable String part(int index) {
        Column column = columns.get(index);
        boolean other = column.benchmark() != null || column.system() != null;
        return index <= labelAt || other ? null : column.written();
    }

    /** The system above this column: one known by name, or whatever stands there above tests. */
    @Nullable String system(int index) {
        Column column = columns.get(index);
        return column.system() == null && rowsAreTests && column.benchmark() == null
                ? column.written()
                : column.system();
    }

    /** The column that names the system of this column's score in the same row, or -1. */
    int systemBeside(int index) {
        return index > systemAt && columns.get(index).metric() ? systemAt : -1;
    }

    /** Whether a row may name its test in plain words, since the headings say that it names one. */
    boolean describesTests(int index) {
        return rowsAreTests && columns.get(index).system() != null;
    }

    /** Whether the column holds scores on what the text is about. */
    boolean scores(int index) {
        Column column = columns.get(index);
        return rowsAreSystems
                && column.benchmark() == null
                && (column.metric() || column.system() != null);
    }
}
