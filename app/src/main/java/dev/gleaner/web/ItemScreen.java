package dev.gleaner.web;

import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.graph.TextChange;
import dev.gleaner.item.ItemPage;
import dev.gleaner.item.ItemPage.ClaimRow;
import dev.gleaner.item.ItemPage.LintLine;
import dev.gleaner.item.ItemPage.RelatedItem;
import dev.gleaner.web.ItemText.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One item: what it is, its text with the sentences that claims quote, and a table of the claims.
 *
 * @param language for the {@code lang} attribute of the text; null when unknown
 * @param notices what a reader has to know before trusting the text
 * @param repeats what it is a copy of; null when it stands for itself
 * @param same what persons said that it is the same as
 * @param claimsTitle how many claims were read, in words
 */
record ItemScreen(
        String id,
        String title,
        String source,
        String sourceKind,
        @Nullable String author,
        @Nullable Moment published,
        Moment firstSeen,
        Shown.@Nullable Address address,
        String body,
        @Nullable String language,
        List<Notice> notices,
        @Nullable Related repeats,
        List<Related> repeatedBy,
        List<SameNotice> same,
        List<Gauge.ItemLink> threads,
        String claimsTitle,
        List<ClaimLine> claims,
        ItemText text) {

    ItemScreen {
        notices = List.copyOf(notices);
        repeatedBy = List.copyOf(repeatedBy);
        same = List.copyOf(same);
        threads = List.copyOf(threads);
        claims = List.copyOf(claims);
    }

    /** Something to know about the text, and what to do about it. */
    record Notice(String cause, String nextStep) {}

    /** Another item, with the reason why it is related. */
    record Related(String href, String title, String source, String reason) {}

    /**
     * One claim.
     *
     * @param sentence where it stands on the page, {@code #…}; null when it does not
     * @param about the benchmark; for a claim that measures nothing, its kind
     * @param detail protocol, or what else narrows it; empty when nothing does
     * @param system what scored; empty when none is named
     * @param measuredBy who measured; empty when the text does not say
     * @param links how it stands to claims of other items
     */
    record ClaimLine(
            int number,
            String row,
            @Nullable String sentence,
            String kind,
            String about,
            String detail,
            String system,
            String scaffold,
            String value,
            @Nullable Moment date,
            String measuredBy,
            String reportedBy,
            String quote,
            List<Linked> links) {

        ClaimLine {
            links = List.copyOf(links);
        }
    }

    /**
     * How a claim stands to one of another item.
     *
     * @param words who takes which stance to whom
     * @param why what the link was proposed by
     * @param decision what a person decided about it; empty when nobody did
     * @param command what to type to decide about it
     */
    record Linked(
            String words,
            String href,
            String sentence,
            String title,
            String why,
            String decision,
            String command) {}

    /**
     * @param at the passage to open the page at; null when none was asked for
     */
    static ItemScreen of(ItemPage page, @Nullable Span at) {
        ItemText text = ItemText.of(page.text(), page.claims(), at);
        List<ClaimLine> claims = new ArrayList<>();
        for (ClaimRow row : page.claims()) {
            claims.add(
                    claim(
                            row,
                            claims.size() + 1,
                            text.shown(),
                            page.links().getOrDefault(row.claim(), List.of())));
        }
        String author = page.author();
        RelatedItem copyOf = page.copyOf();
        return new ItemScreen(
                page.item(),
                Shown.title(page.title()),
                Shown.title(page.source()),
                page.sourceKind(),
                author == null || author.isBlank() ? null : Shown.title(author),
                Moment.ofNullable(page.published()),
                Moment.of(page.firstSeen()),
                Shown.address(page.address()),
                bodyWords(page.body()),
                language(page.language()),
                notices(page, at != null && !text.hasPassage()),
                copyOf == null ? null : related(copyOf),
                page.copies().stream().map(ItemScreen::related).toList(),
                SameNotice.ofItem(page.item(), page.same()),
                page.threads().stream()
                        .map(thread ->
                                new Gauge.ItemLink(
                                        Links.thread(thread.slug()), Shown.title(thread.title())))
                        .toList(),
                Counted.of(claims.size(), "claim"),
                claims,
                text);
    }

    private static @Nullable String language(String tag) {
        return tag.equals("und") || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")
                ? null
                : tag;
    }

    private static Related related(RelatedItem item) {
        return new Related(
                Links.item(item.item()),
                Shown.title(item.title()),
                Shown.title(item.source()),
                Shown.text(item.reason()));
    }

    private static List<Notice> notices(ItemPage page, boolean passageMissing) {
        Notice passage =
                passageMissing
                        ? new Notice(
                                "The passage that was asked for is not in this text.",
                                "The text may have changed since; search finds where its words"
                                        + " stand now.")
                        : null;
        return Stream.concat(
                        Stream.of(body(page.body()), changed(page.change()), passage)
                                .filter(Objects::nonNull),
                        page.lint().stream().map(ItemScreen::finding))
                .toList();
    }

    private static Notice finding(LintLine found) {
        return new Notice(
                "The numbers of the text do not fit: " + Shown.text(found.problem()) + ".",
                "It says “" + Shown.text(found.words()) + "”.");
    }

    private static @Nullable Notice changed(@Nullable TextChange change) {
        return change == null
                ? null
                : new Notice(
                        change.cited()
                                ? "The publisher changed this text after it was cited."
                                : "The publisher changed this text since it was first read.",
                        "What is shown is the text of "
                                + change.at().toString().substring(0, 10)
                                + " (SHA-256 "
                                + change.after().substring(0, 12)
                                + "…); the one before ("
                                + change.before().substring(0, 12)
                                + "…) is kept with its claims.");
    }

    /** How much of a text is there, as it is said in a line of facts. */
    static String bodyWords(String body) {
        return switch (body) {
            case "full" -> "full text";
            case "truncated" -> "truncated text";
            case "excerpt" -> "excerpt only";
            case "not fetched" -> "text not fetched";
            default -> body;
        };
    }

    private static @Nullable Notice body(String body) {
        return switch (body) {
            case "not fetched" ->
                    new Notice(
                            "The text is not here: this item is known by name only.",
                            "It comes by itself when a channel brings it; until then, read it at"
                                    + " its address.");
            case "title only" ->
                    new Notice(
                            "Only the title is here.",
                            "Nothing was read in a text; open the address to read it.");
            case "excerpt" ->
                    new Notice(
                            "This is an excerpt, as the channel gave it.",
                            "What it leaves out was not read for claims; the address has the"
                                    + " whole.");
            case "truncated" ->
                    new Notice(
                            "The text breaks off before its end.",
                            "The rest was not read for claims; it may need a subscription.");
            default -> null;
        };
    }

    private static ClaimLine claim(
            ClaimRow row, int number, Set<String> shown, List<LinkLine> links) {
        return new ClaimLine(
                number,
                Links.claimRow(row.claim()),
                shown.contains(row.claim()) ? "#" + row.claim() : null,
                row.kind(),
                text(row.benchmark()),
                text(row.protocol()),
                row.humanBaseline() ? "people" : text(row.system()),
                text(row.scaffold()),
                text(row.value()),
                Moment.ofNullable(row.date()),
                text(row.measuredBy()),
                Shown.title(row.reportedBy()),
                Shown.text(row.passage().quote()).strip(),
                links.stream().map(ItemScreen::linked).toList());
    }

    private static Linked linked(LinkLine link) {
        return new Linked(
                Shown.title(link.words()),
                link.page(),
                Shown.title(link.sentence()),
                Shown.title(link.title()),
                Shown.title(link.reason())
                        + ", confidence "
                        + Math.round(link.confidence() * 100)
                        + " %"
                        + (link.cue().isEmpty()
                                ? ""
                                : ", by the words “" + Shown.title(link.cue()) + "”"),
                link.decision() == null ? "" : Shown.title(link.decision().words()),
                "gleaner links reject " + link.link() + " --by YOUR-NAME --reason WHY");
    }

    private static String text(@Nullable String foreign) {
        return foreign == null ? "" : Shown.text(foreign);
    }
}
