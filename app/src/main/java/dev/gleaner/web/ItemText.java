package dev.gleaner.web;

import dev.gleaner.item.ItemPage.ClaimRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The text of an item cut for a page: paragraphs, in them the stretches that claims quote, and in
 * these the values.
 *
 * <p>A blank line parts two paragraphs; in a text that has none, as pages are read, each line is
 * one. Claims may lie inside of each other or overlap; each begins a stretch, which carries its id,
 * and ends one, which carries the way to its row. Works in one sweep over the places where
 * something begins or ends.
 *
 * @param shown the claims whose sentence stands in the text
 */
record ItemText(List<Paragraph> paragraphs, Set<String> shown, boolean hasPassage) {

    ItemText {
        paragraphs = List.copyOf(paragraphs);
        shown = Set.copyOf(shown);
    }

    /** A span of the text, in UTF-16 units. */
    record Span(int start, int end) {

        boolean isIn(String text) {
            return start >= 0 && start < end && end <= text.length();
        }
    }

    /** Words that belong together. */
    record Paragraph(List<Stretch> stretches) {

        Paragraph {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A stretch of a paragraph that the same claims quote.
     *
     * @param anchors ids of the claims that begin here
     * @param marked whether a claim quotes it
     * @param passage whether it is in the passage that was asked for
     * @param opensPassage whether that passage begins here
     * @param references the claims that end here
     */
    record Stretch(
            List<String> anchors,
            boolean marked,
            boolean passage,
            boolean opensPassage,
            List<Piece> pieces,
            List<Reference> references) {

        Stretch {
            anchors = List.copyOf(anchors);
            pieces = List.copyOf(pieces);
            references = List.copyOf(references);
        }
    }

    /** Characters, emphasised where they are the value of a claim. */
    record Piece(String text, boolean value) {}

    /** The way from a sentence to the row of its claim. */
    record Reference(int number, String row) {}

    /**
     * Cuts a text.
     *
     * @param claims numbered from 1 in this order; one whose span is not in the text is not shown
     * @param passage what to open the page at; null or outside of the text: nothing
     */
    static ItemText of(String text, List<ClaimRow> claims, @Nullable Span passage) {
        return new Cutting(text, claims, passage).cut();
    }

    /** One sweep through a text. */
    private static final class Cutting {

        private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

        private final String text;
        private final @Nullable Span passage;
        private final TreeSet<Integer> places = new TreeSet<>();
        private final Map<Integer, List<String>> anchorsAt = new HashMap<>();
        private final Map<Integer, List<Reference>> referencesAt = new HashMap<>();
        private final Map<Integer, Integer> claimsChangeAt = new HashMap<>();
        private final Map<Integer, Integer> valuesChangeAt = new HashMap<>();
        private final Set<String> shown = new HashSet<>();

        private final List<Paragraph> paragraphs = new ArrayList<>();
        private List<OpenStretch> paragraph = new ArrayList<>();
        private final List<String> anchorsToCome = new ArrayList<>();
        private final boolean hasBlankLine;
        private int claimsHere;
        private int valuesHere;
        private boolean passageOpened;

        Cutting(String text, List<ClaimRow> claims, @Nullable Span passage) {
            this.text = text;
            this.hasBlankLine = BLANK_LINE.matcher(text.strip()).find();
            this.passage = passage != null && passage.isIn(text) ? whole(passage) : null;
            if (this.passage != null) {
                places.add(this.passage.start());
                places.add(this.passage.end());
            }
            for (int index = 0; index < claims.size(); index++) {
                place(claims.get(index), index + 1);
            }
        }

        private void place(ClaimRow claim, int number) {
            Span quoted = new Span(claim.passage().start(), claim.passage().end());
            if (!quoted.isIn(text) || text.substring(quoted.start(), quoted.end()).isBlank()) {
                return;
            }
            Span span = trimmed(whole(quoted));
            shown.add(claim.claim());
            anchorsAt.computeIfAbsent(span.start(), at -> new ArrayList<>()).add(claim.claim());
            referencesAt
                    .computeIfAbsent(span.end(), at -> new ArrayList<>())
                    .add(new Reference(number, Links.claimRow(claim.claim())));
            change(claimsChangeAt, span);
            Span value = value(claim, span);
            if (value != null) {
                change(valuesChangeAt, value);
            }
        }

        private void change(Map<Integer, Integer> changes, Span span) {
            changes.merge(span.start(), 1, Integer::sum);
            changes.merge(span.end(), -1, Integer::sum);
            places.add(span.start());
            places.add(span.end());
        }

        /** Where the value stands; null when the claim has none or it is not in its sentence. */
        private @Nullable Span value(ClaimRow claim, Span sentence) {
            Integer start = claim.valueStart();
            Integer end = claim.valueEnd();
            return start == null
                            || end == null
                            || start < sentence.start()
                            || end > sentence.end()
                            || start >= end
                    ? null
                    : whole(new Span(start, end));
        }

        /** No mark begins or ends between the two halves of one character. */
        private Span whole(Span span) {
            return new Span(
                    isSplit(span.start()) ? span.start() - 1 : span.start(),
                    isSplit(span.end()) ? span.end() + 1 : span.end());
        }

        private boolean isSplit(int at) {
            return at > 0
                    && at < text.length()
                    && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        }

        private Span trimmed(Span span) {
            int start = span.start();
            int end = span.end();
            while (Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }

        ItemText cut() {
            int at = 0;
            while (at < text.length()) {
                int end = paragraphEnd(at);
                sweep(at, end);
                at = end;
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            return new ItemText(paragraphs, shown, passageOpened);
        }

        /** The end of the paragraph that a place is in. */
        private int paragraphEnd(int from) {
            int line = text.indexOf('\n', from);
            if (!hasBlankLine) {
                return line < 0 ? text.length() : line;
            }
            while (line >= 0) {
                int next = line + 1;
                while (next < text.length()
                        && text.charAt(next) != '\n'
                        && Character.isWhitespace(text.charAt(next))) {
                    next++;
                }
                if (next >= text.length() || text.charAt(next) == '\n') {
                    return line;
                }
                line = text.indexOf('\n', next);
            }
            return text.length();
        }

        private void sweep(int from, int to) {
            int done = from;
            begin(from);
            for (int place : places.subSet(from, false, to, false)) {
                add(done, place);
                end(place);
                begin(place);
                done = place;
            }
            add(done, to);
            end(to);
            if (!paragraph.isEmpty()) {
                paragraphs.add(new Paragraph(paragraph.stream().map(OpenStretch::closed).toList()));
                paragraph = new ArrayList<>();
            }
        }

        /** What begins at a place that was not looked at yet. */
        private void begin(int place) {
            anchorsToCome.addAll(anchorsAt.getOrDefault(place, List.of()));
            anchorsAt.remove(place);
            claimsHere += change(claimsChangeAt, place);
            valuesHere += change(valuesChangeAt, place);
        }

        /** What ends at a place; the end of a paragraph is not the beginning of the next. */
        private void end(int place) {
            List<Reference> references = referencesAt.remove(place);
            if (references != null && !paragraph.isEmpty()) {
                paragraph.getLast().references.addAll(references);
            }
            claimsHere += change(claimsChangeAt, place);
            valuesHere += change(valuesChangeAt, place);
        }

        private static int change(Map<Integer, Integer> changes, int place) {
            Integer change = changes.remove(place);
            return change == null ? 0 : change;
        }

        private void add(int from, int to) {
            if (from >= to) {
                return;
            }
            boolean inPassage = passage != null && from >= passage.start() && from < passage.end();
            boolean opens = inPassage && !passageOpened;
            passageOpened |= inPassage;
            OpenStretch last = paragraph.isEmpty() ? null : paragraph.getLast();
            Piece piece = new Piece(Shown.text(text.substring(from, to)), valuesHere > 0);
            if (last != null && last.continues(claimsHere, inPassage, anchorsToCome)) {
                last.pieces.add(piece);
            } else {
                paragraph.add(new OpenStretch(anchorsToCome, claimsHere, inPassage, opens, piece));
                anchorsToCome.clear();
            }
        }
    }

    /** A stretch that may still grow. */
    private static final class OpenStretch {

        private final List<String> anchors;
        private final int claims;
        private final boolean passage;
        private final boolean opensPassage;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();

        OpenStretch(
                List<String> anchors,
                int claims,
                boolean passage,
                boolean opensPassage,
                Piece first) {
            this.anchors = List.copyOf(anchors);
            this.claims = claims;
            this.passage = passage;
            this.opensPassage = opensPassage;
            this.pieces.add(first);
        }

        boolean continues(int claimsHere, boolean inPassage, List<String> anchorsToCome) {
            return references.isEmpty()
                    && anchorsToCome.isEmpty()
                    && claims == claimsHere
                    && passage == inPassage;
        }

        Stretch closed() {
            return new Stretch(anchors, claims > 0, passage, opensPassage, pieces, references);
        }
    }
}
