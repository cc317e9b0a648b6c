package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much is read of passages that were written before the rules, see the README beside them: by
 * values in their sentences, so that it is known when a rule for one text loses others.
 */
class PassagesTest {

    private static final Pattern PASSAGE =
            Pattern.compile("@doc [^\n]*\n(.*?)\n@end", Pattern.DOTALL);

    /** A citation, a name, or what stands in braces. */
    private static final Pattern MARK =
            Pattern.compile(
                    "⟦(?<cited>.*?)⟧\\{CO?[^{}]*\\}(=>\\S+?(?=[\\s),.;:]*(?:\\s|$|\\{|\\))))?"
                            + "|<[ombp] (?<name>[^<>]+)>"
                            + "|\\{(?<kind>R|O|FO|F|K|N) ?(?<told>[^{}]*)\\}",
                    Pattern.DOTALL);

    private final StatementReader reader = new StatementReader();

    /** A value that the text before an offset states; wanted, or allowed only. */
    private record Stated(int before, double value, boolean wanted) {}

    /** What a count of right, wrong and missing values comes to. */
    private record Count(int right, int wrong, int missing) {

        Count plus(Count other) {
            return new Count(right + other.right, wrong + other.wrong, missing + other.missing);
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"newsletters", "labs", "papers", "leaderboards", "system-cards", "news", "second"})
    void mostOfTheValuesOfAKindAreRead(String kind) throws IOException {
        assertThat(count(file(kind + ".txt")).f1()).isGreaterThan(0.55);
    }

    @Test
    void valuesOfAllPassagesAreReadAsWellAsBefore() throws IOException {
        Count all = new Count(0, 0, 0);
        try (Stream<Path> files = Files.list(file("README.md").resolveSibling(""))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                all = all.plus(count(file));
            }
        }

        assertThat(all.right() + all.missing()).isGreaterThan(300);
        assertThat(all.f1()).isGreaterThan(0.76);
        assertThat(all.precision()).isGreaterThan(0.94);
    }

    private Count count(Path file) throws IOException {
        Count count = new Count(0, 0, 0);
        Matcher passages = PASSAGE.matcher(Files.readString(file));
        while (passages.find()) {
            List<Stated> stated = new ArrayList<>();
            count = count.plus(count(plain(passages.group(1), stated), stated));
        }
        return count;
    }

    private Count count(String text, List<Stated> stated) {
        Revision revision =
                Revision.of(
                        Id.of("item", "passage"), "00", text, BodyState.FULL, "en", Instant.EPOCH);
        Set<Stated> found = new HashSet<>();
        int wrong = 0;
        for (Claim claim : reader.read(revision, null)) {
            Result result = claim.result();
            if (result != null) {
                List<Stated> met =
                        stated.stream().filter(one -> meets(claim, result.value(), one)).toList();
                found.addAll(met);
                wrong += met.isEmpty() ? 1 : 0;
            }
        }
        int right = (int) found.stream().filter(Stated::wanted).count();
        int wanted = (int) stated.stream().filter(Stated::wanted).count();
        return new Count(right, wrong, wanted - right);
    }

    private static boolean meets(Claim claim, Quantity value, Stated stated) {
        boolean same =
                Math.abs(value.low() - stated.value()) < 1e-9
                        || Math.abs(value.high() - stated.value()) < 1e-9;
        return same
                && claim.passage().start() < stated.before()
                && stated.before() <= claim.passage().end() + 1;
    }

    /** The text without its marks, and the values that they tell of. */
    private static String plain(String marked, List<Stated> stated) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int next = 0;
        while (mark.find()) {
            text.append(marked, next, mark.start());
            next = mark.end();
            if (mark.group("cited") != null) {
                text.append(mark.group("cited"));
            } else if (mark.group("name") != null) {
                text.append(mark.group("name"));
            } else if (Set.of("R", "O").contains(Objects.requireNonNull(mark.group("kind")))) {
                String[] told = Objects.requireNonNull(mark.group("told")).split("\\|", -1);
                stated.add(
                        new Stated(
                                text.toString().stripTrailing().length(),
                                Double.parseDouble(told[2].strip()),
                                "R".equals(mark.group("kind"))));
            }
        }
        return text.append(marked.substring(next)).toString();
    }

    private static Path file(String name) {
        URL found =
                Objects.requireNonNull(
                        PassagesTest.class.getResource("/read/passages/" + name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
