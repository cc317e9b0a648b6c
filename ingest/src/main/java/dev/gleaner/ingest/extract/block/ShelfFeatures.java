package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What the shelf that a line stands on is like: cards of one make side by side, such as goods,
 * jobs, answers or teasers. The largest shelf of a page is often what the page is for, and a small
 * one beside it leads elsewhere.
 */
final class ShelfFeatures {

    private static final int FARTHEST = 8;
    private static final int FEWEST_CARDS = 3;
    private static final int FEWEST_LINES = 6;

    /** Cards of one make with one parent. */
    private static final class Shelf {
        final Frame parent;
        int cards;
        int text;
        int links;
        int lines;
        int prices;
        int first;
        double weighed;

        Shelf(Frame parent) {
            this.parent = parent;
        }
    }

    private final PageSurvey survey;
    private final PageWords words;
    private final Map<Frame, Map<Integer, Shelf>> shelves = new IdentityHashMap<>();
    private @Nullable Shelf largest;

    ShelfFeatures(PageSurvey survey, PageWords words) {
        this.survey = survey;
        this.words = words;
        walk(survey.body);
    }

    private void walk(Frame parent) {
        for (Frame card : parent.children) {
            if (card.lines > 0 && card.twins() > 1) {
                put(parent, card);
            }
            walk(card);
        }
        for (Shelf shelf : shelves.getOrDefault(parent, Map.of()).values()) {
            if (shelf.cards >= FEWEST_CARDS
                    && shelf.lines >= FEWEST_LINES
                    && !parent.has(Mark.IN_NAV)
                    && (largest == null || shelf.text > largest.text)) {
                largest = shelf;
            }
        }
    }

    private void put(Frame parent, Frame card) {
        Shelf shelf =
                shelves.computeIfAbsent(parent, key -> new HashMap<>())
                        .computeIfAbsent(card.signature(), key -> new Shelf(parent));
        int end = card.firstLine + card.lines;
        shelf.first = shelf.cards == 0 ? card.firstLine : shelf.first;
        shelf.cards++;
        shelf.text += card.chars;
        shelf.links += card.linkChars;
        shelf.lines += card.lines;
        shelf.prices += words.prices(card.firstLine, end);
        shelf.weighed += card.chars * words.mean(card.firstLine, end);
    }

    void write(Line line, Row row) {
        Shelf found = of(line);
        boolean none = found == null;
        Shelf shelf = found == null ? new Shelf(survey.body) : found;
        double cards = Math.max(1, shelf.cards);
        double text = Math.max(1, shelf.text);
        row.add("shelf share of page", none ? -1 : text / survey.all);
        row.addSize("text of card", shelf.text / cards);
        row.addSize("lines of card", shelf.lines / cards);
        row.add("link share of shelf", none ? -1 : shelf.links / text);
        row.addTenths("prices of card", none ? -1 : shelf.prices / cards);
        row.add("on largest shelf", shelf == largest);
        row.add("shelf begins", none ? -1 : (double) shelf.first / survey.lines.size());
        row.add("shelf share of frame", none ? -1 : text / Math.max(1, shelf.parent.chars));
        row.add("frame of shelf", none ? -1 : (double) shelf.parent.chars / survey.all);
        row.add("word weight of shelf", none ? 0 : shelf.weighed / text);
        row.add("share of largest shelf", none || largest == null ? -1 : text / largest.text);
    }

    /** The shelf of the frame around a line that has most twins; null when none has any. */
    private @Nullable Shelf of(Line line) {
        int most = 1;
        Frame card = null;
        Frame at = line.frame.parent;
        for (int level = 1; at != null && level < FARTHEST; at = at.parent, level++) {
            if (at.twins() > most) {
                most = at.twins();
                card = at;
            }
        }
        return card == null || card.parent == null
                ? null
                : shelves.getOrDefault(card.parent, Map.of()).get(card.signature());
    }
}
