package dev.gleaner.page;

import dev.gleaner.graph.Result;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.Voice;
import dev.gleaner.ingest.read.forecast.Forecast;

import org.jspecify.annotations.Nullable;

/**
 * What one sentence of a page states, with its place in the page's text.
 *
 * @param kind result, forecast, goal, event, definition, fact, opinion or other
 * @param start first UTF-16 unit of the sentence in the text
 * @param end one past the last
 * @param voice who says it, and how firmly
 * @param checkable how likely it is that public evidence could decide it, 0 to 1; null where the
 *     kind says that it can
 * @param result what was measured, only of results
 * @param forecast what is foreseen or wanted, only of forecasts and goals
 */
public record StatementText(
        String kind,
        int start,
        int end,
        String sentence,
        Voice voice,
        @Nullable Double checkable,
        @Nullable Result result,
        @Nullable Forecast forecast) {

    static StatementText of(Statement statement) {
        return switch (statement) {
            case Statement.Measured measured ->
                    of("result", statement, null, measured.result(), null);
            case Statement.Foretold foretold ->
                    of("forecast", statement, null, null, foretold.forecast());
            case Statement.Intended intended -> of("goal", statement, null, null, intended.goal());
            case Statement.Said said ->
                    of(
                            said.judgement().sort().word(),
                            statement,
                            said.judgement().checkable(),
                            null,
                            null);
        };
    }

    private static StatementText of(
            String kind,
            Statement statement,
            @Nullable Double checkable,
            @Nullable Result result,
            @Nullable Forecast forecast) {
        return new StatementText(
                kind,
                statement.passage().start(),
                statement.passage().end(),
                statement.passage().quote(),
                statement.voice(),
                checkable,
                result,
                forecast);
    }
}
