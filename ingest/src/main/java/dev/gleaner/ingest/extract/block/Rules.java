package dev.gleaner.ingest.extract.block;

import java.util.Optional;
import java.util.regex.Pattern;

/** The few rules that drop a line whatever the classifier thinks of it. */
final class Rules {

    /** What is hidden but holds this much of a page is shown by a script. */
    private static final double MOST_HIDDEN = 0.3;

    private static final int LONGEST_BYLINE = 70;
    private static final int LONGEST_POINTER = 220;
    private static final Pattern BYLINE =
            Pattern.compile("(?:By|BY|Von|Par|Por|Di)[:\\s]\\s*\\p{Lu}[^.!?]*");
    private static final Pattern POINTER =
            Pattern.compile(
                    "(?:read (?:more|also|next)|see (?:also|more)|also read|more on this|related(?: (?:article|story|post|reading)s?)?"
                            + "|don['’]t miss|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leia também|leggi anche)"
                            + "\\s?[:：|»–-].*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        if (isByline(line)) {
            return Optional.of("a byline");
        }
        if (isPointer(line)) {
            return Optional.of("points to another work");
        }
        return Optional.empty();
    }

    private static boolean isByline(Line line) {
        Wording wording = line.wording;
        return line.length() <= LONGEST_BYLINE
                && wording.words > 1
                && wording.words <= 8
                && wording.capitalWords * 2 > wording.words
                && !wording.endsSentence()
                && BYLINE.matcher(line.text()).matches();
    }

    private static boolean isPointer(Line line) {
        return line.length() <= LONGEST_POINTER
                && line.linkDensity() > 0.4
                && line.kind() != Line.Kind.HEADING
                && POINTER.matcher(line.text()).matches();
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
