package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Session;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchPage.FoundHit;
import dev.gleaner.search.SearchRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code gleaner search}: passages that match. */
@Command(
        name = "search",
        description =
                "Find passages. All words must occur; \"a phrase\", -without, one OR other, source:, kind:, thread:,"
                        + " benchmark:, model:, is:unread, has:result and date:2026-05 narrow it.")
public final class SearchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            defaultValue = "20",
            description = "At most so many items, 1 to 100 (default: 20).")
    private int limit;

    @Option(names = "--newest", description = "Newest first instead of best first.")
    private boolean newestFirst;

    @Option(
            names = "--explain",
            description = "Tell how the query was read and what each clause keeps.")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        SearchRequest request =
                new SearchRequest(String.join(" ", words), limit, newestFirst, explain);
        return new Session(spec).run(operations -> operations.search(request), SearchCommand::text);
    }

    private static String text(SearchPage page) {
        StringBuilder text = new StringBuilder();
        page.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        if (!page.explanation().isEmpty()) {
            text.append(page.explanation()).append("\n\n");
        }
        text.append(page.total() == 1 ? "1 item" : page.total() + " items").append('\n');
        page.hits().forEach(hit -> text.append('\n').append(text(hit)));
        return text.toString();
    }

    private static String text(FoundHit hit) {
        StringBuilder text = new StringBuilder(hit.title()).append('\n');
        text.append("  ").append(hit.source());
        if (hit.published() != null) {
            text.append(" · ").append(hit.published());
        }
        text.append(" · ").append(hit.item()).append('\n');
        if (hit.address() != null) {
            text.append("  ").append(hit.address()).append('\n');
        }
        if (!hit.passage().isEmpty()) {
            text.append("  “").append(hit.passage().strip()).append("”\n");
        }
        return text.toString();
    }
}
