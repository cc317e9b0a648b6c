package dev.gleaner.thread.act;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.thread.wording.QuotedWords;

import java.time.Instant;
import java.util.List;

/**
 * Looks whether the words that a person quotes stand in the item, in any text that it had. What is
 * not here cannot be looked at: the quote is taken then, and said to be unchecked.
 */
final class QuoteCheck {

    private final CitedTexts texts;

    QuoteCheck(CitedTexts texts) {
        this.texts = texts;
    }

    /** What came of looking. */
    sealed interface Checked {

        /** The words are the item's. */
        record Stands() implements Checked {}

        /** The item has no such words. */
        record NotThere(String reason, String nextStep) implements Checked {}

        /** Nobody can tell, and why. */
        record Unchecked(String why) implements Checked {}
    }

    Checked of(Item item, String quote, Instant now) {
        QuotedWords words = new QuotedWords(quote);
        if (words.isEmpty()) {
            return new Checked.NotThere(
                    "there are no words in the quote", "quote a sentence of the item");
        }
        List<Revision> had =
                texts.texts(List.of(item.id()), now).getOrDefault(item.id(), List.of()).stream()
                        .filter(text -> text.body() != BodyState.TITLE_ONLY)
                        .toList();
        if (had.stream().anyMatch(text -> words.standIn(text.text()))) {
            return new Checked.Stands();
        }
        if (had.isEmpty()) {
            return new Checked.Unchecked("not checked: the text is not stored");
        }
        return had.stream().noneMatch(text -> text.body() == BodyState.FULL)
                ? new Checked.Unchecked("not checked: only a part of the text is stored")
                : new Checked.NotThere(notThere(item), nextStep(item.id()));
    }

    private static String notThere(Item item) {
        return "the quote does not stand in the text of “" + item.title() + "”";
    }

    private static String nextStep(Id<Item> item) {
        return "gleaner item read " + item.value() + " prints its text; quote it word for word";
    }
}
