package dev.gleaner.thread.lint;

import java.util.List;

/** Lines that no rule of the reader understood; only a strict lint counts them. */
final class NotUnderstood {

    static final String RULE = "not-understood";

    private NotUnderstood() {}

    static List<Finding> of(Page page) {
        return page.file().kept().stream()
                .filter(kept -> !kept.text().isBlank())
                .map(kept ->
                        page.finding(
                                RULE,
                                kept.span(),
                                kept.text(),
                                "Kept as it stands, but nothing follows from it."))
                .toList();
    }
}
