package dev.gleaner.ingest.extract.block;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The few rules that drop a line whatever the classifier thinks of it, or when it is not sure: a
 * line that is hidden by itself is nobody's text, but a part that is hidden may be a panel that
 * readers open.
 */
final class Rules {

    /** What is hidden but holds this much of the prose of a page is shown by a script. */
    private static final double MOST_HIDDEN = 0.5;

    /** From this vote on, what a panel holds is the article's. */
    private static final double SURE = 0.5;

    private static final int LONGEST_BYLINE = 70;
    private static final int LONGEST_POINTER = 220;
    private static final int LEAST_SHOUTED = 4;

    /** A link that ends with what sort of work it leads to: {@code [VIDEO]}. */
    private static final Pattern LABELLED = Pattern.compile("\\[\\p{Lu}{3,12}]\\W*$");

    /** What designers put where the words are still missing. */
    private static final Pattern FILLING =
            Pattern.compile("\\W*lorem ipsum dolor", Pattern.CASE_INSENSITIVE);

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
    private final boolean isArticle;
    private final boolean isForum;

    Rules(PageLines.Read page, PageFacts facts) {
        this.page = page;
        this.title = Letters.of(facts.title());
        this.isArticle = facts.isArticle();
        this.isForum = PageKind.of(facts).isForum();
    }

    /** Whether the page calls itself an article. */
    boolean areOfAnArticle() {
        return isArticle;
    }

    /** Why a line is dropped; empty when no rule says so. */
    Optional<String> against(Line line, double vote) {
        if (isHeadline(line)) {
            return Optional.of("the headline stands in the title");
        }
        if (isHidden(line, vote)) {
            return Optional.of("hidden from readers");
        }
        if (isComment(line, vote)) {
            return Optional.of("a comment on the article");
        }
        if (FILLING.matcher(line.text()).lookingAt()) {
            return Optional.of("fills a place where words are missing");
        }
        if (isByline(line)) {
            return Optional.of("a byline");
        }
        if (isPointer(line)) {
            return Optional.of("points to another work");
        }
        return Optional.empty();
    }

    /** One of several comments; where the page does not call itself an article, a doubtful one. */
    private boolean isComment(Line line, double vote) {
        return !isForum && (isArticle || vote < SURE) && MarkFeatures.commentTwins(line.frame) > 1;
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
                && (POINTER.matcher(line.text()).matches()
                        || isShouted(line)
                        || LABELLED.matcher(line.text()).find());
    }

    /** A link of several words in capitals that is a paragraph of its own. */
    private static boolean isShouted(Line line) {
        Wording wording = line.wording;
        return line.kind() == Line.Kind.PARAGRAPH
                && line.linkDensity() > 0.9
                && wording.words >= LEAST_SHOUTED
                && wording.capitals * 10 > wording.letters * 8
                && !wording.endsSentence();
    }

    private boolean isHeadline(Line line) {
        return line.kind() == Line.Kind.HEADING
                && !title.isEmpty()
                && line.length() < 400
                && Letters.of(line.text()).equals(title);
    }

    private boolean isHidden(Line line, double vote) {
        for (Frame at = line.frame; at != null; at = at.parent) {
            if ((at.marks & Mark.UNSEEN.bit()) != 0) {
                return at.weight <= page.body().weight * MOST_HIDDEN
                        && (at == line.frame || vote < SURE);
            }
        }
        return false;
    }
}
