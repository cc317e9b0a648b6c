package dev.gleaner.thread.lint;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.file.ThreadFile.Asserted;
import dev.gleaner.thread.file.ThreadFile.Branch;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFile.Part;
import dev.gleaner.thread.file.ThreadFile.StatedRipeness;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drafts on a thread whose file records no firing for the level that a draft implies.
 *
 * <p>The level is the lowest whose outcome the file couples with a draft ({@code → ripe, draft}). A
 * draft from before the last assertion was answered by it. A file that couples nothing with a draft
 * leaves writing free, and nothing is found.
 */
final class UnrecordedFirings {

    static final String RULE = "firing-not-recorded";

    private static final Pattern DRAFT =
            Pattern.compile("\\b(?:draft|write it|publish)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRED =
            Pattern.compile(
                    "\\b(?:fired|(?:was|were|is) (?:met|confirmed)|confirmed on|met on|triggered on)\\b",
                    Pattern.CASE_INSENSITIVE);

    private UnrecordedFirings() {}

    static List<Finding> of(Page page) {
        StatedRipeness ripeness = page.file().ripeness();
        Optional<Level> implied =
                ripeness.branches().stream()
                        .filter(branch -> DRAFT.matcher(branch.outcome()).find())
                        .map(Branch::target)
                        .flatMap(Stream::ofNullable)
                        .min(Level::compareTo);
        Asserted asserted = ripeness.asserted();
        boolean reached =
                asserted != null
                        && implied.isPresent()
                        && asserted.level().isAtLeast(implied.get());
        List<Finding> findings = new ArrayList<>();
        if (implied.isEmpty() || reached || isRecorded(page)) {
            return findings;
        }
        for (DraftLine draft : page.file().drafts()) {
            if (!isAnswered(draft, asserted)) {
                findings.add(finding(page, draft, implied.get(), asserted));
            }
        }
        return findings;
    }

    private static boolean isAnswered(DraftLine draft, @Nullable Asserted asserted) {
        return asserted != null
                && asserted.on() != null
                && draft.date() != null
                && draft.date().isBefore(asserted.on());
    }

    private static boolean isRecorded(Page page) {
        return page.file().parts().stream()
                .filter(part ->
                        part.meaning() == Part.Meaning.RIPENESS
                                || part.meaning() == Part.Meaning.TRIGGER)
                .anyMatch(part -> FIRED.matcher(page.plain(part.span())).find());
    }

    private static Finding finding(
            Page page, DraftLine draft, Level implied, @Nullable Asserted asserted) {
        String stands =
                asserted == null
                        ? "no level is stated"
                        : "the file says " + asserted.level().word().toLowerCase(Locale.ROOT);
        return page.finding(
                RULE,
                draft.span(),
                draft.name(),
                "A draft means "
                        + implied.word()
                        + " by the file’s own outcomes, but no trigger is recorded as fired and "
                        + stands
                        + ".");
    }
}
