package dev.gleaner.thread.edit;

import dev.gleaner.graph.thread.Draft.State;
import dev.gleaner.thread.file.DraftStanding;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes into the line of a draft how far it is: the sentence that says so is replaced, and a line
 * that says nothing of it says so from then on. Every other byte stays.
 */
public final class DraftMark {

    private DraftMark() {}

    /**
     * @param reviewer empty when nobody is named
     * @param why a few words more; may be empty
     */
    public static Edit of(
            ThreadFile file,
            DraftLine line,
            State state,
            String reviewer,
            LocalDate on,
            String why) {
        String words =
                DraftStanding.words(
                        state,
                        Additions.oneLine(reviewer),
                        on,
                        Additions.oneLine(why).replaceFirst("[.;]+$", ""));
        String changed = marked(file.text(), line, words);
        return says(file, line, changed, state, Additions.oneLine(reviewer))
                ? new Edit.Changed(changed)
                : new Edit.Refused(
                        "'" + words + "' would not be read in the file as what it is",
                        "say it in fewer words, or write it into the file by hand");
    }

    private static String marked(String text, DraftLine line, String words) {
        DraftStanding standing = line.standing();
        if (standing != null) {
            return text.substring(0, standing.span().start())
                    + words
                    + text.substring(standing.span().end());
        }
        Span span = Lines.trimmed(text, line.span().start(), line.span().end());
        String said = span.of(text);
        String glue =
                line.note().isBlank()
                        ? " — "
                        : said.matches("(?s).*[.!?;][\"”’')*_]*") ? " " : ". ";
        return text.substring(0, span.end()) + glue + words + "." + text.substring(span.end());
    }

    /** That this draft stands so then, and nothing else changed. */
    private static boolean says(
            ThreadFile file, DraftLine line, String changed, State state, String reviewer) {
        if (!(new ThreadFileReader().read(changed.getBytes(StandardCharsets.UTF_8))
                instanceof ThreadFile now)) {
            return false;
        }
        List<DraftLine> before = file.drafts();
        List<DraftLine> after = now.drafts();
        if (before.size() != after.size()
                || now.kept().size() != file.kept().size()
                || now.entries().size() != file.entries().size()) {
            return false;
        }
        for (int index = 0; index < before.size(); index++) {
            DraftLine old = before.get(index);
            DraftLine read = after.get(index);
            boolean same = old.equals(line) ? isSo(old, read, state, reviewer) : isSame(old, read);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSo(DraftLine old, DraftLine read, State state, String reviewer) {
        DraftStanding now = read.standing();
        return isNamed(old, read)
                && now != null
                && now.state() == state
                && (state != State.AWAITING_REVIEW || now.reviewer().equals(reviewer));
    }

    private static boolean isSame(DraftLine old, DraftLine read) {
        return isNamed(old, read) && old.note().equals(read.note());
    }

    private static boolean isNamed(DraftLine old, DraftLine read) {
        return old.name().equals(read.name()) && old.anchors().equals(read.anchors());
    }
}
