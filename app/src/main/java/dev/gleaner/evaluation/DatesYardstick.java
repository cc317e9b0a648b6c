package dev.gleaner.evaluation;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Article;

import java.io.IOException;
import java.nio.file.Path;

/** The day on which saved pages were published: {@code {url: "YYYY-MM-DD"}}, missing is empty. */
public final class DatesYardstick {

    private DatesYardstick() {}

    /** Reads the pages of a table {@code url⇥file} and writes the predictions. */
    public static Evaluation run(Path tsv, Path out) throws IOException {
        return PageRun.over(tsv, out, (article, milliseconds) -> day(article));
    }

    /** The day, or of a longer time its first day; empty when the page gives none. */
    static String day(Article article) {
        DateInterval published = article.published();
        return published == null ? "" : published.from().toString();
    }
}
