package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.DraftLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries that the file marks as unread while a draft states what their body says. */
final class UnreadButStated {

    static final String RULE = "unread-but-stated";

    private static final Pattern UNREAD =
            Pattern.compile(
                    "[^.;—]*\\b(?:not (?:yet )?(?:been )?read|unread|yet to read)\\b[^.;]*",
                    Pattern.CASE_INSENSITIVE);

    private UnreadButStated() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (EntryName name : EntryName.of(page.file().groups())) {
            if (name.entry().depth() == Depth.UNREAD) {
                stated(page, name).ifPresent(said -> findings.add(finding(page, name, said)));
            }
        }
        return findings;
    }

    /** The first draft that states the content of an entry, with its words. */
    static Optional<Stated> stated(Page page, EntryName name) {
        for (DraftLine draft : page.file().drafts()) {
            Optional<String> words = new DraftText(page, draft).statementAbout(name);
            if (words.isPresent()) {
                return Optional.of(new Stated(draft, words.get()));
            }
        }
        return Optional.empty();
    }

    /** That a draft states what an entry says. */
    record Stated(DraftLine draft, String words) {}

    private static Finding finding(Page page, EntryName name, Stated said) {
        Matcher unread = UNREAD.matcher(page.plain(name.entry().span()));
        boolean here = unread.find();
        String quote =
                here
                        ? page.quote(name.entry().span(), unread.start(), unread.end()).strip()
                        : name.shown();
        return page.finding(
                RULE,
                name.entry().span(),
                quote,
                "Marked unread, but the draft "
                        + said.draft().name()
                        + " states what "
                        + name.shown()
                        + " says.",
                List.of(page.place(said.draft().span(), said.words())));
    }
}
