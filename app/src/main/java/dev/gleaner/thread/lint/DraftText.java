package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the line of a draft says outside its list of anchors, and what that states about an entry.
 *
 * <p>{@code AAR closes the gap on toy problems} states something; {@code the AAR arc} only names
 * it.
 */
record DraftText(Page page, DraftLine draft) {

    private static final Pattern ANCHORS =
            Pattern.compile("\\banchors?:\\s*", Pattern.CASE_INSENSITIVE);

    /** A verb in the third person or the past with at least two words behind it. */
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\)?\\s+(?:\\p{Ll}+ly\\s+)?(?:(?:is|was|does|did|has|had|can|cannot|could|says|finds)\\b|\\p{Ll}+n't\\b"
                            + "|\\p{Ll}{2,}(?:[^\\W\\dsuiS]s|ed)\\b)\\s+[^.;]*?\\w+[^.;]*");

    /** The draft's own words about an entry; empty when it states nothing of it. */
    Optional<String> statementAbout(EntryName name) {
        String plain = page.plain(draft.span());
        Span anchors = anchors(plain);
        Matcher statement = STATEMENT.matcher(plain);
        for (Span named : name.placesIn(plain)) {
            statement.region(named.end(), plain.length());
            if (!anchors.contains(named) && statement.lookingAt()) {
                int end = Math.min(statement.end(), clauseEnd(plain, named.start()));
                return Optional.of(page.quote(draft.span(), named.start(), end).strip());
            }
        }
        return Optional.empty();
    }

    private static Span anchors(String plain) {
        Matcher label = ANCHORS.matcher(plain);
        return label.find()
                ? new Span(label.start(), Typography.sentenceEnd(plain, label.end()))
                : new Span(0, 0);
    }

    /** Up to the parenthesis that closes around it, if one does. */
    private static int clauseEnd(String plain, int from) {
        int depth = 0;
        for (int index = from; index < plain.length(); index++) {
            depth += plain.charAt(index) == '(' ? 1 : 0;
            depth -= plain.charAt(index) == ')' ? 1 : 0;
            if (depth < 0) {
                return index;
            }
        }
        return plain.length();
    }
}
