package dev.gleaner.ingest.extract.block;

import java.util.Optional;

/** The few rules that drop a line whatever the classifier thinks of it. */
final class Rules {

    /** What is hidden but holds this much of a page is shown by a script. */
    private static final double MOST_HIDDEN = 0.3;

    private final PageLines.Read page;
    private final String title;

    Rules(PageLines.Read page, PageFacts facts) {
        this.page = page;
        this.title = Features.letters(facts.title());
    }

    /** Why a line is dropped; empty when no rule says so. */
    Optional<String> against(Line line) {
        if (isHeadline(line)) {
            return Optional.of("the headline stands in the title");
        }
        if (isHidden(line)) {
            return Optional.of("hidden from readers");
        }
        return Optional.empty();
    }

    private boolean isHeadline(Line line) {
        return line.kind() == Line.Kind.HEADING
                && !title.isEmpty()
                && line.length() < 400
                && Features.letters(line.text()).equals(title);
    }

    private boolean isHidden(Line line) {
        for (Frame at = line.frame; at != null; at = at.parent) {
            if ((at.marks & Mark.UNSEEN.bit()) != 0) {
                return at.chars < page.body().chars * MOST_HIDDEN;
            }
        }
        return false;
    }
}
