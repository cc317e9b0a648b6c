package dev.gleaner.thread.file;

import dev.gleaner.thread.file.ThreadFile.Depth;

import java.util.regex.Pattern;

/** How deep a line of a thread file says that something was read. */
final class StatedDepth {

    private static final Pattern BODY_UNREAD =
            Pattern.compile(
                    "\\b(?:body|bodies|full text|text)\\b(?: (?:is|are|was|were))?(?: still)? (?:not (?:yet )?read|unread)\\b"
                            + "|\\bbody (?:to be|needs to be) read\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern READ =
            Pattern.compile(
                    "\\b(?:body|bodies|full text|text|paper|post|issue|report)\\b(?: (?:is|are|was|were|has been|have been))?"
                            + " (?:read|quoted)\\b"
                            + "|\\bread in full\\b|\\(read\\)|\\(quoted\\)"
                            + "|(?:^|[.;—] )(?:read|quoted)(?: in full)?(?: on)?(?: \\d{4}-\\d{2}-\\d{2})?(?=[.;,]|$)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNREAD =
            Pattern.compile(
                    "\\b(?:not (?:yet )?(?:been )?read|unread|yet to read|haven't read)\\b",
                    Pattern.CASE_INSENSITIVE);

    private StatedDepth() {}

    /** A word about the body wins over a word about anything else. */
    static Depth of(String plain) {
        if (BODY_UNREAD.matcher(plain).find()) {
            return Depth.UNREAD;
        }
        if (READ.matcher(plain).find()) {
            return Depth.READ;
        }
        return UNREAD.matcher(plain).find() ? Depth.UNREAD : Depth.UNSTATED;
    }
}
