package dev.gleaner.thread.act;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.thread.wording.QuotedWords;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks whether the words that a person quotes stand in the item, in any text that it had. What is
 * not here cannot be looked at: the quote is taken then, and said to be unchecked.
 */
public final class QuoteCheck {

    private static final String NO_TEXT = "not checked: the text is not stored";
    private static final String PART = "not checked: only a part of the text is stored";

    private final CitedTexts texts;

    public QuoteCheck(CitedTexts texts) {
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

    /** Words that somebody quoted of an item. */
    public record Quoted(Id<Item> item, String quote) {}

    Checked of(Item item, String quote, Instant now) {
        return of(
                item,
                quote,
                texts.texts(List.of(item.id()), now).getOrDefault(item.id(), List.of()));
    }

    /**
     * Why nobody can say that quotes are their items' words; those that are stand in no line. A
     * text may have come since a quote was taken unchecked.
     */
    public Map<Quoted, String> doubts(Set<Quoted> quotes, Instant now) {
        Map<Id<Item>, List<Revision>> had =
                texts.texts(quotes.stream().map(Quoted::item).distinct().toList(), now);
        Map<Quoted, String> doubts = new HashMap<>();
        for (Quoted one : quotes) {
            String doubt =
                    switch (of(one.quote(), had.getOrDefault(one.item(), List.of()))) {
                        case STANDS -> "";
                        case NOT_THERE -> "it does not stand in the stored text";
                        case NO_TEXT -> NO_TEXT;
                        case PART -> PART;
                    };
            if (!doubt.isEmpty()) {
                doubts.put(one, doubt);
            }
        }
        return doubts;
    }

    private static Checked of(Item item, String quote, List<Revision> texts) {
        if (new QuotedWords(quote).isEmpty()) {
            return new Checked.NotThere(
                    "there are no words in the quote", "quote a sentence of the item");
        }
        return switch (of(quote, texts)) {
            case STANDS -> new Checked.Stands();
            case NOT_THERE -> new Checked.NotThere(notThere(item), nextStep(item.id()));
            case NO_TEXT -> new Checked.Unchecked(NO_TEXT);
            case PART -> new Checked.Unchecked(PART);
        };
    }

    private enum Standing {
        STANDS,
        NOT_THERE,
        NO_TEXT,
        PART
    }

    private static Standing of(String quote, List<Revision> texts) {
        QuotedWords words = new QuotedWords(quote);
        List<Revision> had =
                texts.stream().filter(text -> text.body() != BodyState.TITLE_ONLY).toList();
        if (had.stream().anyMatch(text -> words.standIn(text.text()))) {
            return Standing.STANDS;
        }
        if (had.isEmpty()) {
            return Standing.NO_TEXT;
        }
        return had.stream().noneMatch(text -> text.body() == BodyState.FULL)
                ? Standing.PART
                : Standing.NOT_THERE;
    }

    private static String notThere(Item item) {
        return "the quote does not stand in the text of “" + item.title() + "”";
    }

    private static String nextStep(Id<Item> item) {
        return "gleaner item read " + item.value() + " prints its text; quote it word for word";
    }
}
