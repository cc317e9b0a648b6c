package dev.gleaner.evaluation;

import dev.gleaner.ingest.extract.Article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The main text, title, author and date of saved pages: {@code {id: {"articleBody", "title",
 * "author", "date", "ms"}}}, missing is empty.
 */
public final class ArticlesYardstick {

    private ArticlesYardstick() {}

    /** Reads the pages of a table {@code id⇥file⇥url} and writes the predictions. */
    public static Evaluation run(Path tsv, Path out) throws IOException {
        return PageRun.over(tsv, out, ArticlesYardstick::prediction);
    }

    private static Map<String, Object> prediction(Article article, double milliseconds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("articleBody", article.text());
        values.put("title", article.title());
        values.put("author", article.author() == null ? "" : article.author());
        values.put("date", DatesYardstick.day(article));
        values.put("ms", milliseconds);
        return values;
    }
}
