package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceList;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.replay.Replay;
import dev.gleaner.web.BoardScreen.ChannelLine;
import dev.gleaner.web.ItemText.Span;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations as pages: each answer becomes a screen, and each screen has a template. */
@Controller
class Pages {

    /** The name under which a template finds its record. */
    static final String SCREEN = "screen";

    private static final Pattern AT = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** As many due forecasts of a thread are looked for. */
    private static final int MOST_DUE = 20;

    private final Operations operations;

    Pages(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/")
    ModelAndView board() {
        return page("board", operations.board(), board -> BoardScreen.of(board, channels()));
    }

    /** The threads are worth showing even when nobody can say how polling goes. */
    private ChannelLine channels() {
        return switch (operations.sources()) {
            case Answer.Done<SourceList>(SourceList list) -> BoardScreen.channels(list);
            case Answer.Declined<SourceList>(Problem problem) ->
                    new ChannelLine(Shown.text(problem.cause()), true, null);
        };
    }

    /**
     * @param layers by which items are one origin, each a parameter of its own; null where the
     *     address has none, which means all
     */
    @GetMapping("/threads/{slug}")
    ModelAndView thread(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String layers) {
        return switch (operations.threads().origins(slug, layers, null)) {
            case Answer.Done<OriginReport>(OriginReport report) ->
                    thread(slug, OriginsView.of(report, layers));
            case Answer.Declined<OriginReport>(Problem problem) ->
                    problem(ProblemScreen.of(problem));
        };
    }

    private ModelAndView thread(String slug, OriginsView origins) {
        return page(
                "thread",
                operations.thread(slug),
                page ->
                        ThreadScreen.of(
                                page,
                                origins,
                                ThreadChecks.of(
                                        operations.threads().lint(slug, false),
                                        operations.threads().replay(slug, Replay.Mode.KNOWN, null),
                                        operations.files().history(slug, VersionRow.MOST)),
                                ProposedRow.of(operations.threads().proposals(slug)),
                                ForecastRow.due(operations.forecasts().due(slug, null, MOST_DUE)),
                                ClashLine.of(operations.files().read(slug))));
    }

    @GetMapping("/items/{id}")
    ModelAndView item(@PathVariable String id, @RequestParam(defaultValue = "") String at) {
        return page("item", operations.item(id), item -> ItemScreen.of(item, span(at)));
    }

    /** A place that is none is one that no text has. */
    private static @Nullable Span span(String at) {
        if (at.isEmpty()) {
            return null;
        }
        Matcher parts = AT.matcher(at);
        return parts.matches()
                ? new Span(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : new Span(0, 0);
    }

    @GetMapping("/search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "" + SearchRequest.PAGE) int limit,
            @RequestParam(defaultValue = "false") boolean explain) {
        boolean newestFirst = q.isBlank() || order.equals("newest");
        SearchRequest request = new SearchRequest(q, limit, newestFirst, explain);
        return switch (operations.search(request)) {
            case Answer.Done<SearchPage>(var found) ->
                    view("search", SearchScreen.of(request, found));
            case Answer.Declined<SearchPage>(Problem problem) ->
                    refused(request, ProblemScreen.of(problem));
        };
    }

    private static ModelAndView refused(SearchRequest request, ProblemScreen problem) {
        ModelAndView view = view("search", SearchScreen.refused(request, problem));
        view.setStatus(HttpStatusCode.valueOf(problem.status()));
        return view;
    }

    @GetMapping("/sources")
    ModelAndView sources() {
        return page("sources", operations.sources(), SourcesScreen::of);
    }

    @GetMapping("/sources/one")
    ModelAndView source(@RequestParam(defaultValue = "") String named) {
        return page("source", operations.source(named), SourceScreen::of);
    }

    /** A parameter that is no number, where there should be one. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException mismatch) {
        return problem(ProblemScreen.of(400));
    }

    static <T> ModelAndView page(String template, Answer<T> answer, Function<T, Object> screen) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> view(template, screen.apply(value));
            case Answer.Declined<T>(Problem problem) -> problem(ProblemScreen.of(problem));
        };
    }

    static ModelAndView problem(ProblemScreen problem) {
        ModelAndView view = view("problem", problem);
        view.setStatus(HttpStatusCode.valueOf(problem.status()));
        return view;
    }

    private static ModelAndView view(String template, Object screen) {
        return new ModelAndView(template, SCREEN, screen);
    }
}
