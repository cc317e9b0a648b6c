package dev.gleaner.cli.reading;

import dev.gleaner.cli.session.Table;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.page.PageText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** A page that was read, for people: what it says about itself, then its text or the decisions. */
final class PageSheet {

    private final StringBuilder sheet = new StringBuilder();

    private PageSheet() {}

    static String of(PageText page, boolean explain) {
        PageSheet sheet = new PageSheet();
        sheet.head(page);
        sheet.sheet.append('\n');
        if (explain && !page.lines().isEmpty()) {
            page.lines().forEach(sheet::line);
        } else {
            sheet.sheet.append(page.text()).append('\n');
            sheet.links(page);
        }
        return sheet.sheet.toString();
    }

    private void head(PageText page) {
        field("title", page.title());
        field("subtitle", page.details().subtitle());
        field("site", page.siteName());
        field("authors", page.author());
        field("published", date(page.published(), page.details().publishedWhere()));
        field("modified", date(page.details().modified(), page.details().modifiedWhere()));
        field("language", page.language());
        field("body", page.body());
        field("canonical", page.canonical());
        field("section", page.details().section());
        field("tags", String.join(", ", page.details().tags()));
        field("licence", page.details().licence());
        field("robots", String.join(", ", page.details().robots()));
        page.details()
                .claimReviews()
                .forEach(review ->
                        field("checked claim", review.claim() + " (" + review.rating() + ")"));
        page.lint()
                .forEach(found ->
                        field("does not fit", found.problem() + " — “" + found.words() + "”"));
    }

    private static @Nullable String date(@Nullable DateInterval date, @Nullable String where) {
        if (date == null) {
            return null;
        }
        String days = date.isDay() ? date.from().toString() : date.from() + " to " + date.to();
        return where == null ? days : days + "  (" + where + ")";
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sheet.append(String.format(Locale.ROOT, "%-13s %s%n", name, value));
        }
    }

    private void links(PageText page) {
        if (!page.links().isEmpty()) {
            sheet.append("\nlinks\n");
            page.links()
                    .forEach(link ->
                            sheet.append("  ")
                                    .append(Table.shortened(link.anchor(), 60))
                                    .append("  ")
                                    .append(link.href())
                                    .append('\n'));
        }
        if (!page.references().isEmpty()) {
            sheet.append("\nreferences\n");
            page.references()
                    .forEach(reference -> sheet.append("  ").append(reference.name()).append('\n'));
        }
    }

    private void line(PageText.LineText line) {
        List<String> reasons = line.reasons();
        sheet.append(line.kept() ? "+ " : "- ")
                .append(String.format(Locale.ROOT, "%.2f of %.2f  ", line.vote(), line.limit()))
                .append(line.kind())
                .append("  ")
                .append(Table.shortened(line.text(), 90))
                .append("\n    ")
                .append(line.rule().isEmpty() ? String.join("; ", reasons) : "rule: " + line.rule())
                .append('\n');
    }
}
