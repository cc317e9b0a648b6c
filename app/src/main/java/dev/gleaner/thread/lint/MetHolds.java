package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.Branch;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.TriggerLine;
import dev.gleaner.thread.lint.Finding.Place;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds "until the body is read" that stand although the body was read: the entry is marked so, or
 * a draft states what it says, and the branches were never decided.
 */
final class MetHolds {

    static final String RULE = "hold-met";

    private static final Pattern HOLD =
            Pattern.compile(
                    "\\b(?:hold(?:ing|s)?|held|keep(?:ing|s)?|kept|stay(?:ing|s)?|wait(?:ing|s)?)\\b[^.;:]{0,80}?"
                            + "\\b(?:until|till)\\b[^.;:,]*\\b(?:is|are|has been|have been|gets)\\s+(?:\\p{Ll}+ly\\s+)?read\\b",
                    Pattern.CASE_INSENSITIVE);

    private MetHolds() {}

    static List<Finding> of(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Note statement : page.file().ripeness().statements()) {
            Matcher hold = HOLD.matcher(page.plain(statement.span()));
            while (hold.find()) {
                String quote = page.quote(statement.span(), hold.start(), hold.end());
                met(page, around(page, statement, hold))
                        .ifPresent(
                                met -> findings.add(finding(page, statement.span(), quote, met)));
            }
        }
        return findings;
    }

    /** Why a hold is over, and where the file shows it. */
    private record Met(String because, Place place) {}

    private static Optional<Met> met(Page page, String words) {
        for (EntryName name : held(page, words)) {
            if (name.entry().depth() == Depth.READ) {
                return Optional.of(
                        new Met(
                                name.shown() + " is marked read",
                                page.place(name.entry().span(), name.shown())));
            }
            Optional<UnreadButStated.Stated> stated = UnreadButStated.stated(page, name);
            if (stated.isPresent()) {
                return Optional.of(
                        new Met(
                                "a draft states what " + name.shown() + " says",
                                page.place(stated.get().draft().span(), stated.get().words())));
            }
        }
        return Optional.empty();
    }

    /** The sentence of a hold with the one before it: there it is said what is waited for. */
    private static String around(Page page, Note statement, Matcher hold) {
        String plain = page.plain(statement.span());
        int before = 0;
        int start = 0;
        int end = Typography.sentenceEnd(plain, 0);
        while (end <= hold.start()) {
            before = start;
            start = end;
            end = Typography.sentenceEnd(plain, end);
        }
        return plain.substring(start == 0 ? 0 : before, end);
    }

    /** The entries that the words name, else those that a trigger names. */
    private static List<EntryName> held(Page page, String words) {
        List<EntryName> all = EntryName.of(page.file().groups());
        List<EntryName> named = all.stream().filter(name -> name.isNamedIn(words)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> triggers =
                page.file().ripeness().triggers().stream().map(TriggerLine::text).toList();
        return all.stream().filter(name -> triggers.stream().anyMatch(name::isNamedIn)).toList();
    }

    private static Finding finding(Page page, Span span, String quote, Met met) {
        List<Branch> branches = page.file().ripeness().branches();
        String open =
                branches.isEmpty()
                        ? "the level was not decided again"
                        : "none of its " + branches.size() + " outcomes was chosen";
        return page.finding(
                RULE,
                span,
                quote,
                "The hold is over (" + met.because() + "), but " + open + ".",
                List.of(met.place()));
    }
}
