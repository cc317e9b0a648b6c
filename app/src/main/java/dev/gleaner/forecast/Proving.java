package dev.gleaner.forecast;

import dev.gleaner.forecast.Resolving.Cause;
import dev.gleaner.forecast.Resolving.Outcome.Refused;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.forecast.Resolution.Proof;
import dev.gleaner.graph.forecast.Resolution.Word;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.ItemStore.FoundItem;

import java.util.Optional;

/** The words that an outcome rests on, looked up in the text of their item. */
sealed interface Proving {

    /** None were given, and none are needed. */
    record None() implements Proving {}

    /** They stand there. */
    record Proven(Proof proof) implements Proving {}

    /** They do not, or something is missing. */
    record Not(Refused refused) implements Proving {}

    static Proving of(ItemStore items, Word word, ResolutionRequest request) {
        String quote = Resolving.text(request.quote());
        String item = Resolving.text(request.item());
        if (quote.isEmpty() && item.isEmpty()) {
            return new None();
        }
        if (word == Word.WITHDRAWN) {
            return not(Cause.WRONG, "who withdraws quotes nothing", "leave --quote and --item out");
        }
        if (quote.isEmpty() || item.isEmpty()) {
            return not(
                    Cause.WRONG,
                    quote.isEmpty()
                            ? "an item is named, but none of its words"
                            : "words are quoted, but no item has them",
                    "give both: --quote WORDS --item ID");
        }
        return Id.<Item>parse(item)
                .flatMap(items::find)
                .map(found -> of(found, quote))
                .orElseGet(() ->
                        not(
                                Cause.UNKNOWN,
                                "there is no item '" + item + "'",
                                "gleaner search prints the ids of items"));
    }

    private static Proving of(FoundItem found, String quote) {
        Revision revision = found.revision();
        Optional<QuotedPlace> place =
                QuotedPlace.of(revision == null ? "" : revision.text(), quote);
        String title = found.item().title();
        return place.<Proving>map(at ->
                        new Proven(
                                new Proof(
                                        found.item().id(),
                                        title,
                                        at.start(),
                                        at.end(),
                                        at.words())))
                .orElseGet(() ->
                        not(
                                Cause.WRONG,
                                "the text of “" + title + "” does not say “" + quote + "”",
                                "copy the words from gleaner item read " + found.item().id()));
    }

    private static Proving not(Cause cause, String reason, String nextStep) {
        return new Not(new Refused(cause, reason, nextStep));
    }
}
