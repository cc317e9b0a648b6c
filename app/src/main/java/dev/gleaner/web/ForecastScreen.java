package dev.gleaner.web;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastLine.Entry;
import dev.gleaner.forecast.ResolutionCommand;
import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * One forecast with everything said about its outcome, and a form that makes the command that says
 * more. A page changes nothing: it checks the words and tells what to type.
 *
 * @param replaces the number of the entry that stands, for the form; empty when none does
 * @param problem what is wrong with what was filled in; null when nothing is or was
 * @param command keeps what was filled in; empty until it is fit to be kept
 */
record ForecastScreen(
        String id,
        ForecastRow row,
        String itemTitle,
        String itemHref,
        List<EntryLine> entries,
        List<Choice> choices,
        Filled filled,
        String replaces,
        @Nullable ProblemScreen problem,
        String command) {

    ForecastScreen {
        entries = List.copyOf(entries);
        choices = List.copyOf(choices);
    }

    /** What a person said about the outcome, the newest first. */
    record EntryLine(
            int number,
            String word,
            boolean stands,
            @Nullable Moment known,
            Moment set,
            String by,
            String reason,
            String quote,
            @Nullable String page,
            String title) {}

    /** An outcome to choose. */
    record Choice(String word, String meaning, boolean chosen) {}

    /** What was filled in. */
    record Filled(String known, String by, String reason, String quote, String item) {}

    /**
     * @param request what was filled in; its word is null when the form was not sent
     * @param checked whether it would be kept; null when the form was not sent
     */
    static ForecastScreen of(
            ForecastLine line, ResolutionRequest request, @Nullable Answer<ForecastLine> checked) {
        boolean stands = line.state().isResolved();
        return new ForecastScreen(
                line.claim().claim(),
                ForecastRow.of(line),
                Shown.title(line.claim().title()),
                Links.item(line.claim().item()),
                line.entries().reversed().stream().map(entry -> entry(entry, line)).toList(),
                choices(request.word(), stands),
                new Filled(
                        text(request.known()),
                        text(request.by()),
                        text(request.reason()),
                        text(request.quote()),
                        text(request.item())),
                stands ? Integer.toString(line.last()) : "",
                checked instanceof Answer.Declined<ForecastLine>(Problem problem)
                        ? ProblemScreen.of(problem)
                        : null,
                checked instanceof Answer.Done<ForecastLine> ? ResolutionCommand.of(request) : "");
    }

    private static List<Choice> choices(@Nullable String word, boolean stands) {
        List<Choice> outcomes =
                List.of(
                        choice("happened", "what the sentence says came about in time", word),
                        choice("failed", "it did not", word),
                        choice(
                                "annulled",
                                "nobody can tell, or the question lost its sense",
                                word));
        return stands
                ? Stream.concat(
                                outcomes.stream(),
                                Stream.of(
                                        choice(
                                                "withdrawn",
                                                "what stands is taken back, and nothing said in its"
                                                        + " place",
                                                word)))
                        .toList()
                : outcomes;
    }

    private static Choice choice(String word, String meaning, @Nullable String chosen) {
        return new Choice(word, meaning, word.equals(chosen));
    }

    private static EntryLine entry(Entry entry, ForecastLine line) {
        String quote = entry.quote();
        return new EntryLine(
                entry.number(),
                entry.word(),
                entry.number() == line.last() && line.state().isResolved(),
                Moment.ofNullable(entry.known()),
                Moment.of(entry.setAt()),
                Shown.title(entry.by()),
                Shown.text(entry.reason()),
                quote == null ? "" : Shown.text(quote),
                entry.page(),
                entry.title() == null ? "" : Shown.title(entry.title()));
    }

    private static String text(@Nullable String filled) {
        return filled == null ? "" : Shown.text(filled).strip();
    }
}
