package dev.gleaner.web;

import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchPage.Facet;
import dev.gleaner.search.SearchPage.FoundHit;
import dev.gleaner.search.SearchPage.FoundPassage;
import dev.gleaner.search.SearchRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search found, with everything there is to narrow or widen it.
 *
 * @param query as asked, for the field
 * @param asked whether anything was asked; else everything is shown, the newest first
 * @param total how many items match, in words
 * @param refused why it was not searched for; null when it was
 * @param explain where the explanation is shown or, when it is, where it is not
 * @param more where more of the hits are; null when all are shown or no page shows more
 */
record SearchScreen(
        String query,
        boolean asked,
        boolean newestFirst,
        String total,
        List<String> notes,
        @Nullable ProblemScreen refused,
        List<Choice> orders,
        List<HitLine> hits,
        List<FacetList> facets,
        String explanation,
        String explain,
        @Nullable String more) {

    SearchScreen {
        notes = List.copyOf(notes);
        orders = List.copyOf(orders);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** One way to see the same hits. */
    record Choice(String words, String href, boolean chosen) {}

    /** One item that matches. */
    record HitLine(
            String href,
            String title,
            String source,
            @Nullable Moment published,
            Shown.@Nullable Address address,
            List<PassageLine> passages) {

        HitLine {
            passages = List.copyOf(passages);
        }
    }

    /** A passage that matches, with the way to it in the item's text. */
    record PassageLine(String href, List<Piece> pieces) {

        PassageLine {
            pieces = List.copyOf(pieces);
        }
    }

    /** Characters that matched, or that stand between. */
    record Piece(String text, boolean marked) {}

    /** One property of the hits. */
    record FacetList(String name, List<FacetValue> values) {

        FacetList {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a property.
     *
     * @param href keeps only these, or, when chosen, lets the others back in
     */
    record FacetValue(String value, long count, String href, boolean chosen) {}

    static SearchScreen of(SearchRequest request, SearchPage page) {
        boolean asked = !request.query().isBlank();
        String here = Links.search(request.query(), request.newestFirst());
        boolean more = page.total() > page.hits().size() && request.limit() < SearchRequest.MOST;
        return new SearchScreen(
                Shown.text(request.query()),
                asked,
                request.newestFirst(),
                total(page),
                page.notes().stream().map(Shown::text).toList(),
                null,
                orders(request),
                page.hits().stream().map(SearchScreen::hit).toList(),
                page.facets().stream().map(facet -> facet(facet, request)).toList(),
                Shown.text(page.explanation()),
                request.explain() ? here : here + "&explain=true",
                more ? here + "&limit=" + SearchRequest.MOST : null);
    }

    /** The form again, with the reason why nothing was looked for. */
    static SearchScreen refused(SearchRequest request, ProblemScreen problem) {
        return new SearchScreen(
                Shown.text(request.query()),
                !request.query().isBlank(),
                request.newestFirst(),
                "",
                List.of(),
                problem,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                null);
    }

    private static String total(SearchPage page) {
        String total = Counted.of(page.total(), "item");
        return page.total() > page.hits().size()
                ? "the first " + page.hits().size() + " of " + total
                : total;
    }

    private static List<Choice> orders(SearchRequest request) {
        return List.of(
                new Choice(
                        "best match first",
                        Links.search(request.query(), false),
                        !request.newestFirst()),
                new Choice(
                        "newest first",
                        Links.search(request.query(), true),
                        request.newestFirst()));
    }

    private static HitLine hit(FoundHit hit) {
        return new HitLine(
                Links.item(hit.item()),
                Shown.title(hit.title()),
                Shown.title(hit.source()),
                Moment.ofNullable(hit.published()),
                Shown.address(hit.address()),
                hit.passages().stream()
                        .map(passage ->
                                new PassageLine(
                                        Links.passage(hit.item(), passage.start(), passage.end()),
                                        pieces(passage)))
                        .toList());
    }

    /** The passage cut at its marks; a mark that is not inside of it is passed over. */
    static List<Piece> pieces(FoundPassage passage) {
        String text = passage.text();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (SearchPage.Span mark : passage.marks()) {
            int start = mark.start() - passage.start();
            int end = mark.end() - passage.start();
            if (start < done || end <= start || end > text.length()) {
                continue;
            }
            if (start > done) {
                pieces.add(new Piece(Shown.text(text.substring(done, start)), false));
            }
            pieces.add(new Piece(Shown.text(text.substring(start, end)), true));
            done = end;
        }
        if (done < text.length()) {
            pieces.add(new Piece(Shown.text(text.substring(done)), false));
        }
        return pieces;
    }

    private static FacetList facet(Facet facet, SearchRequest request) {
        return new FacetList(
                facet.name(),
                facet.values().stream()
                        .map(value -> value(value, request))
                        .filter(value -> value.count() > 0 || value.chosen())
                        .toList());
    }

    private static FacetValue value(Facet.Value value, SearchRequest request) {
        boolean chosen = hasClause(request.query(), value.clause());
        String query =
                chosen
                        ? without(request.query(), value.clause())
                        : (request.query().strip() + " " + value.clause()).strip();
        return new FacetValue(
                Shown.title(value.value()),
                value.count(),
                Links.search(query, request.newestFirst()),
                chosen);
    }

    private static boolean hasClause(String query, String clause) {
        return (" " + query + " ").contains(" " + clause + " ");
    }

    private static String without(String query, String clause) {
        return (" " + query + " ").replace(" " + clause + " ", " ").strip();
    }
}
