package dev.gleaner.thread.edit;

import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.wording.Span;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks an entry of a thread file as read: {@code Body not yet read} becomes {@code Body read on
 * 2026-05-12}, and an entry that says nothing says so from then on.
 */
public final class ReadMark {

    private static final Pattern UNREAD =
            Pattern.compile(
                    "\\b(?<subject>body|bodies|full text|text)(?: (?:is|are|was|were))?(?: still)? (?:not (?:yet )?read|unread)\\b",
                    Pattern.CASE_INSENSITIVE);

    private ReadMark() {}

    public static Edit of(ThreadFile file, Entry entry, LocalDate on) {
        if (entry.depth() == Depth.READ) {
            return new Edit.Changed(file.text());
        }
        String changed = marked(file.text(), entry.span(), on);
        return isRead(file, entry, changed)
                ? new Edit.Changed(changed)
                : new Edit.Refused(
                        "the line that names it names other works too, or says otherwise",
                        "write into the file by hand that it is read");
    }

    private static String marked(String text, Span span, LocalDate on) {
        String words = span.of(text);
        Matcher unread = UNREAD.matcher(words);
        if (unread.find()) {
            return text.substring(0, span.start() + unread.start())
                    + unread.group("subject")
                    + " read on "
                    + on
                    + text.substring(span.start() + unread.end());
        }
        String glue =
                words.matches("(?s).*[.!?;][\"”’')]*") ? " " : words.endsWith(")") ? " — " : ". ";
        return text.substring(0, span.end())
                + glue
                + "Body read on "
                + on
                + "."
                + text.substring(span.end());
    }

    /** That entry is read then, and nothing else changed. */
    private static boolean isRead(ThreadFile file, Entry entry, String changed) {
        if (!(new ThreadFileReader().read(changed.getBytes(StandardCharsets.UTF_8))
                instanceof ThreadFile now)) {
            return false;
        }
        List<Entry> before = file.entries();
        List<Entry> after = now.entries();
        if (before.size() != after.size()) {
            return false;
        }
        for (int index = 0; index < before.size(); index++) {
            Entry old = before.get(index);
            Depth wanted = old.equals(entry) ? Depth.READ : old.depth();
            Entry read = after.get(index);
            boolean same = read.depth() == wanted && read.title().equals(old.title());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
