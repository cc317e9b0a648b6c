package dev.gleaner.evaluation;

import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.operation.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** One pass of the page reader over the pages of a test set. */
final class PageRun {

    private final List<String> failures = new ArrayList<>();
    private final Map<String, Object> predictions = new LinkedHashMap<>();
    private long nanos;

    /**
     * Reads each page and writes what is made of it.
     *
     * @param prediction of an article and the milliseconds it took
     */
    static Evaluation over(Path tsv, Path out, BiFunction<Article, Double, Object> prediction)
            throws IOException {
        PageRun run = new PageRun();
        List<TestPage> pages = TestPage.table(tsv);
        for (TestPage page : pages) {
            run.read(page, prediction);
        }
        Files.writeString(out, Json.write(run.predictions));
        int answered = (int) run.predictions.values().stream().filter(PageRun::isAnswer).count();
        return new Evaluation(
                pages.size(),
                answered,
                run.failures,
                pages.size() * 1e9 / run.nanos,
                out.toString());
    }

    private static boolean isAnswer(Object value) {
        return !value.equals("");
    }

    // The outer edge of a run: one bad page must not cost the other thousand
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void read(TestPage page, BiFunction<Article, Double, Object> prediction) {
        try {
            byte[] bytes = page.bytes();
            long start = System.nanoTime();
            Article article = Articles.html(bytes, null, page.uri());
            long taken = System.nanoTime() - start;
            nanos += taken;
            predictions.put(page.id(), prediction.apply(article, taken / 1e6));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            failures.add(page.id() + ": " + broken);
            predictions.put(page.id(), "");
        }
    }
}
