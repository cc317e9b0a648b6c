package dev.gleaner.web;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forecasts as pages. */
@Controller
class ForecastPages {

    private static final int MOST = 200;

    private final ForecastOperations forecasts;

    ForecastPages(Operations operations) {
        this.forecasts = operations.forecasts();
    }

    @GetMapping("/forecasts")
    ModelAndView list(@RequestParam(defaultValue = "voice") String by) {
        return switch (forecasts.scores(by, null)) {
            case Answer.Done<ScoreList>(ScoreList scores) ->
                    Pages.page(
                            "forecasts",
                            forecasts.list(null, MOST),
                            list -> ForecastsScreen.of(list, scores));
            case Answer.Declined<ScoreList>(Problem problem) ->
                    Pages.problem(ProblemScreen.of(problem));
        };
    }

    /** With an outcome: what was filled in is checked, and nothing is kept. */
    @GetMapping("/forecasts/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "false") boolean sent) {
        ResolutionRequest request =
                new ResolutionRequest(
                        id,
                        outcome,
                        known,
                        reason,
                        by,
                        quote,
                        item,
                        replaces.matches("[0-9]{1,6}") ? Integer.valueOf(replaces) : null);
        Answer<ForecastLine> checked = sent ? forecasts.resolve(request, true) : null;
        return Pages.page(
                "forecast",
                forecasts.show(id, null),
                line -> ForecastScreen.of(line, request, checked));
    }
}
