package dev.gleaner.thread.file;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.Asserted;
import dev.gleaner.thread.file.ThreadFile.Branch;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.Part.Meaning;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.Wording;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a thread file says about ripeness, read block by block: the asserted level, branches,
 * triggers.
 *
 * <p>{@code Promoted to medium-high on 2026-05-11 after …} asserts; of several such sentences the
 * latest dated one is taken. {@code If it is a deployed result → ripe} is a branch. The bullets
 * under {@code Promote to ripe on any of:} are triggers of that level.
 */
final class RipenessSection {

    private static final Pattern TRIGGER_LEAD =
            Pattern.compile(
                    "\\s*(?:promote[sd]?|raise[sd]?|move[sd]?|goes?|triggers?)\\b[^.]{0,40}?(?<level>"
                            + StatedLevels.WORD
                            + ")[^.]{0,60}?\\b(?:any|one|all|when|if)\\b[^.]{0,40}[:.]?\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ASSERTION =
            Pattern.compile(
                    "(?:(?:promoted|raised|moved|lowered|set|upgraded|downgraded|bumped|dropped)\\s+(?:back\\s+|up\\s+|down\\s+)?to"
                            + "|\\b(?:now|currently|remains|stays|still|level|ripeness|status)\\b:?(?:\\s+(?:is|at))?)"
                            + "\\s+\"?(?<level>"
                            + StatedLevels.WORD
                            + ")"
                            + "|^\\W*(?<alone>"
                            + StatedLevels.WORD
                            + ")\"?(?=\\s*(?:$|[.,;:(—]))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern HYPOTHETICAL =
            Pattern.compile(
                    "\\s*(?:if|when|once|unless|should|promote)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern IF = Pattern.compile("if\\s+", Pattern.CASE_INSENSITIVE);

    private final List<Note> statements = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private @Nullable Asserted asserted;
    private @Nullable Level leadsTo;

    /** A trigger as written, before it is known which evidence its words name. */
    record Promotion(String text, Level target, Span span) {}

    Meaning take(Block block) {
        return switch (block.kind()) {
            case HEADING -> {
                leadsTo = leadIn(block.wording());
                yield Meaning.HEADING;
            }
            case PARAGRAPH -> {
                leadsTo = leadIn(block.wording());
                if (leadsTo == null) {
                    state(block);
                }
                yield Meaning.RIPENESS;
            }
            case BULLET -> bullet(block);
            case OTHER, FRONT_MATTER -> Meaning.KEPT;
        };
    }

    private static @Nullable Level leadIn(Wording words) {
        Matcher lead = TRIGGER_LEAD.matcher(words.plain());
        return lead.matches() ? StatedLevels.of(lead.group("level")) : null;
    }

    private void state(Block block) {
        statements.add(new Note(block.wording().text(), block.span()));
        readAssertions(block.wording());
    }

    private Meaning bullet(Block block) {
        Wording words = block.wording();
        if (leadsTo != null) {
            promotions.add(new Promotion(words.text(), leadsTo, block.span()));
            return Meaning.TRIGGER;
        }
        Matcher arrow = Typography.ARROW.matcher(words.plain());
        if (arrow.find()) {
            branches.add(branch(words, arrow, block.span()));
            return Meaning.RIPENESS;
        }
        if (readAssertions(words)) {
            statements.add(new Note(words.text(), block.span()));
            return Meaning.RIPENESS;
        }
        return Meaning.KEPT;
    }

    private static Branch branch(Wording words, Matcher arrow, Span span) {
        String outcome = words.plain().substring(arrow.end());
        Matcher condition = IF.matcher(words.plain()).region(0, arrow.start());
        int start = condition.lookingAt() ? condition.end() : 0;
        return new Branch(
                words.words(start, arrow.start()),
                words.words(arrow.end(), words.plain().length()),
                StatedLevels.firstIn(outcome).orElse(null),
                span);
    }

    private boolean readAssertions(Wording words) {
        boolean found = false;
        String plain = words.plain();
        int start = 0;
        while (start < plain.length()) {
            int end = Typography.sentenceEnd(plain, start);
            Asserted sentence = assertion(words, start, end);
            if (sentence != null) {
                found = true;
                if (isNewer(sentence)) {
                    asserted = sentence;
                }
            }
            start = end;
        }
        return found;
    }

    private static @Nullable Asserted assertion(Wording words, int start, int end) {
        String sentence = words.plain().substring(start, end);
        Matcher assertion = ASSERTION.matcher(sentence.strip());
        if (HYPOTHETICAL.matcher(sentence).matches() || !assertion.find()) {
            return null;
        }
        String level = assertion.group(assertion.group("level") == null ? "alone" : "level");
        String written = words.words(start, end);
        return new Asserted(
                StatedLevels.of(level),
                dateIn(sentence.strip(), assertion.end()),
                written,
                words.place(start, end));
    }

    /** The first day named behind the level, else before it. */
    private static @Nullable LocalDate dateIn(String sentence, int behind) {
        List<Written> days =
                WrittenDates.in(sentence).stream()
                        .filter(written -> written.date().isDay())
                        .toList();
        return days.stream()
                .filter(written -> written.start() >= behind)
                .findFirst()
                .or(() -> days.stream().findFirst())
                .map(written -> written.date().from())
                .orElse(null);
    }

    private boolean isNewer(Asserted sentence) {
        if (asserted == null || asserted.on() == null) {
            return true;
        }
        return sentence.on() != null && !sentence.on().isBefore(asserted.on());
    }

    @Nullable Asserted asserted() {
        return asserted;
    }

    List<Branch> branches() {
        return branches;
    }

    List<Promotion> promotions() {
        return promotions;
    }

    List<Note> statements() {
        return statements;
    }
}
