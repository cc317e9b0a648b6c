package dev.gleaner.thread.edit;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.file.SectionedText.Piece;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.wording.Lines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds lines to a thread file. What was written is read again before it is handed out: a line that
 * would not be understood as what it is, or that changes what stood there, is refused.
 */
public final class Additions {

    private final ThreadFile file;
    private final SectionedText text;

    public Additions(ThreadFile file) {
        this.file = file;
        this.text = SectionedText.of(file.text());
    }

    public Edit add(Addition addition) {
        return switch (addition) {
            case Addition.Watch(String words) ->
                    bullet(Known.WATCHING, oneLine(words), ThreadFile::watching);
            case Addition.Note note ->
                    oneLine(note.text()).isEmpty()
                            ? nothing()
                            : paragraph(
                                    Known.NOTES,
                                    note.on() + " — " + oneLine(note.text()),
                                    ThreadFile::notes);
            case Addition.Draft draft ->
                    bullet(
                            Known.DRAFTS,
                            draft.on()
                                    + " — "
                                    + oneLine(draft.name())
                                    + (draft.note().isBlank() ? "" : " — " + oneLine(draft.note())),
                            ThreadFile::drafts);
            case Addition.Trigger trigger -> trigger(trigger);
            case Addition.Assertion assertion -> assertion(assertion);
            case Addition.Withdrawal withdrawal -> withdrawal(withdrawal);
            case Addition.Statement(String words) -> statement(stopped(oneLine(words)));
            case Addition.Work work -> new WorkLine(text, work).added(this::read);
        };
    }

    private Edit bullet(Known known, String words, Function<ThreadFile, List<?>> counted) {
        return words.isEmpty()
                ? nothing()
                : understood(
                        into(known, (with, piece) -> Bullets.added(with, piece, words)), counted);
    }

    private Edit paragraph(Known known, String words, Function<ThreadFile, List<?>> counted) {
        return understood(
                into(known, (with, piece) -> Bullets.paragraph(with, piece, words)), counted);
    }

    private Edit trigger(Addition.Trigger trigger) {
        String words = oneLine(trigger.text());
        if (words.isEmpty()) {
            return nothing();
        }
        Optional<ThreadFile.TriggerLine> last =
                file.ripeness().triggers().stream()
                        .filter(line -> line.target() == trigger.target())
                        .reduce((first, second) -> second);
        String changed;
        if (last.isPresent()) {
            changed = Bullets.addedBehind(text, last.get().span().start(), words);
        } else {
            String lead = "Promote to " + trigger.target().word() + " on any of:";
            String mark = text.markdown() ? "- " : "  • ";
            changed =
                    into(
                            Known.RIPENESS,
                            (with, piece) ->
                                    Bullets.paragraph(
                                            with,
                                            piece,
                                            lead + text.lineBreak().repeat(2) + mark + words));
        }
        return understood(changed, each -> each.ripeness().triggers());
    }

    private Edit assertion(Addition.Assertion said) {
        String verb =
                said.before() == null || said.before() == said.level()
                        ? "Set"
                        : said.level().compareTo(said.before()) > 0 ? "Promoted" : "Lowered";
        String sentence =
                verb + " to " + said.level().word() + " on " + said.on() + " by " + said.by();
        for (String words : List.of(": " + stopped(oneLine(said.reason())), ".")) {
            String changed =
                    into(
                            Known.RIPENESS,
                            (with, piece) -> Bullets.paragraph(with, piece, sentence + words));
            Optional<ThreadFile> now = read(changed);
            if (now.isPresent() && asserts(now.get(), said.level())) {
                return new Edit.Changed(
                        FrontMatterEdit.of(changed)
                                .set("ripeness", said.level().word())
                                .set("ripeness-date", said.on().toString())
                                .set("ripeness_date", said.on().toString())
                                .text());
            }
        }
        return misread("the level " + said.level().word());
    }

    private static boolean asserts(ThreadFile file, Level level) {
        ThreadFile.Asserted asserted = file.ripeness().asserted();
        return asserted != null && asserted.level() == level;
    }

    /**
     * What was said stays as what was said once: {@code Once set to ripe on 2026-05-12 by alex}.
     */
    private Edit withdrawal(Addition.Withdrawal withdrawal) {
        String changed = file.text();
        for (String said : withdrawal.said()) {
            Matcher line =
                    Pattern.compile(
                                    "(?m)^(?<verb>Set|Promoted|Lowered)(?= to "
                                            + Pattern.quote(said)
                                            + "[:.])")
                            .matcher(changed);
            changed = line.replaceAll(found -> "Once " + found.group().toLowerCase(Locale.ROOT));
        }
        String words =
                "Withdrawn on "
                        + withdrawal.on()
                        + " by "
                        + withdrawal.by()
                        + ": "
                        + stopped(oneLine(withdrawal.reason()));
        return read(changed)
                .map(now -> new Additions(now).statement(words))
                .orElseGet(() -> misread("'" + words + "'"));
    }

    /** Words about ripeness must not change the level that the file asserts, nor its triggers. */
    private Edit statement(String words) {
        String changed =
                into(Known.RIPENESS, (with, piece) -> Bullets.paragraph(with, piece, words));
        Optional<ThreadFile> now = read(changed);
        boolean same =
                now.isPresent()
                        && level(now.get()).equals(level(file))
                        && now.get().triggers().equals(file.triggers());
        return same ? new Edit.Changed(changed) : misread("'" + words + "'");
    }

    private static Optional<Level> level(ThreadFile file) {
        return Optional.ofNullable(file.ripeness().asserted()).map(ThreadFile.Asserted::level);
    }

    /** What is done to a section. */
    private interface Into {
        String change(SectionedText with, Piece piece);
    }

    private String into(Known known, Into change) {
        List<Piece> there = text.of(known);
        if (!there.isEmpty()) {
            return change.change(text, lastUnder(text, there.getLast()));
        }
        SectionedText opened = SectionedText.of(NewSection.in(text, known));
        List<Piece> pieces = opened.of(known);
        return pieces.isEmpty() ? file.text() : change.change(opened, pieces.getLast());
    }

    /** A section that is divided further ends with its last part. */
    private static Piece lastUnder(SectionedText text, Piece piece) {
        int end = text.whole(piece).end();
        return text.pieces().stream()
                .filter(each -> each.span().end() == end && each.level() >= piece.level())
                .findFirst()
                .orElse(piece);
    }

    private Edit understood(String changed, Function<ThreadFile, List<?>> counted) {
        Optional<ThreadFile> now = read(changed);
        boolean one =
                now.isPresent()
                        && counted.apply(now.get()).size() == counted.apply(file).size() + 1
                        && now.get().kept().size() == file.kept().size();
        return one ? new Edit.Changed(changed) : misread("these words");
    }

    private Optional<ThreadFile> read(String changed) {
        return new ThreadFileReader().read(changed.getBytes(StandardCharsets.UTF_8))
                        instanceof ThreadFile now
                ? Optional.of(now)
                : Optional.empty();
    }

    static String oneLine(String words) {
        return Lines.trimmed(words, 0, words.length()).of(words).replaceAll("[\\s\\p{Cc}]+", " ");
    }

    private static String stopped(String words) {
        return words.isEmpty() || words.matches(".*[.!?][\"”’')]*") ? words : words + ".";
    }

    private static Edit nothing() {
        return new Edit.Refused("there are no words to add", "give some");
    }

    private static Edit misread(String what) {
        return new Edit.Refused(
                what + " would not be read in the file as what it is",
                "say it in one plain sentence, or write it into the file by hand");
    }
}
