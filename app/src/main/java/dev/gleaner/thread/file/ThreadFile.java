package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.thread.declaration.Declaration;
import dev.gleaner.thread.wording.Span;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A writer's thread file as read: what it says, where it says it, and the text itself, unchanged.
 *
 * <p>{@link #parts} divides the file: every line that is not blank lies inside exactly one part, so
 * nothing is dropped. The spans of entries, triggers and the like lie inside those parts. What no
 * rule understood is in {@link #kept}.
 *
 * @param text the decoded file; its UTF-8 bytes are the file
 * @param slug {@code [a-z0-9-]}, at most 80 characters
 * @param summary the paragraphs between title and first section; empty when there are none
 * @param why the section saying why it is followed; empty when there is none
 * @param frontMatter the flat properties before the title, in their order; a value is a list
 *     because some are
 */
public record ThreadFile(
        String text,
        String slug,
        String title,
        String summary,
        String why,
        Map<String, List<String>> frontMatter,
        List<Group> groups,
        StatedRipeness ripeness,
        List<Watch> watching,
        List<Note> notes,
        List<DraftLine> drafts,
        List<Kept> kept,
        List<Part> parts)
        implements ThreadFileReading {

    public ThreadFile {
        if (!slug.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException(
                    "a slug is [a-z0-9-], 1 to 80 characters, not '" + slug + "'");
        }
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
        groups = List.copyOf(groups);
        watching = List.copyOf(watching);
        notes = List.copyOf(notes);
        drafts = List.copyOf(drafts);
        kept = List.copyOf(kept);
        parts = List.copyOf(parts);
    }

    /** The same file of a thread that has a name already, whatever the file is called now. */
    public ThreadFile called(String name) {
        return new ThreadFile(
                text,
                name,
                title,
                summary,
                why,
                frontMatter,
                groups,
                ripeness,
                watching,
                notes,
                drafts,
                kept,
                parts);
    }

    /** The file, byte for byte. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Id<StoryThread> id() {
        return StoryThread.idOf(slug);
    }

    /** The thread as the graph keeps it. */
    public StoryThread thread() {
        Asserted asserted = ripeness.asserted();
        return new StoryThread(
                id(),
                slug,
                title,
                summary,
                why,
                asserted == null ? null : asserted.level(),
                asserted == null ? null : asserted.on(),
                asserted == null ? "" : asserted.sentence());
    }

    /** All entries of all groups, in the order of the file. */
    public List<Entry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    public List<Counted> counted() {
        return groups.stream().flatMap(group -> group.counted().stream()).toList();
    }

    /** The triggers as the graph keeps them. */
    public List<Trigger> triggers() {
        return Stream.concat(
                        ripeness.triggers().stream()
                                .map(line ->
                                        Trigger.of(id(), line.text(), line.target(), line.kind())),
                        ripeness.declared().stream().map(each -> each.on(id())))
                .toList();
    }

    /** How far the file says that the body of an entry was read. */
    public enum Depth {
        UNREAD,
        UNSTATED,
        READ
    }

    /**
     * The evidence under one heading, usually from one source.
     *
     * @param heading as written; empty for bullets that stand under no heading of their own
     * @param source the heading without its parentheses; empty when unstated
     * @param role what the parentheses say, for example {@code hard-evidence anchor}; empty when
     *     there are none
     * @param notes what is said about the whole group
     * @param unread whether a note says that nothing in the group was read yet
     * @param counted works that are counted but neither named nor dated
     * @param remarks bullets that name no evidence, such as "No direct contribution yet"
     */
    public record Group(
            String heading,
            String source,
            String role,
            List<Note> notes,
            boolean unread,
            List<Entry> entries,
            List<Counted> counted,
            List<Note> remarks) {

        public Group {
            notes = List.copyOf(notes);
            entries = List.copyOf(entries);
            counted = List.copyOf(counted);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One work that the file names or dates as evidence.
     *
     * @param span the bullet, or its part of a bullet that lists several
     * @param title empty when only a date and a number are known
     * @param issue the number of the issue, {@code #456}; null when there is none
     * @param date null when undated
     * @param address an http or https URL as written; null when there is none
     * @param note the writer's words about it
     * @param ordinal its place among the works that its bullet stands for, from 1
     * @param outOf how many works its bullet stands for
     */
    public record Entry(
            Span span,
            String title,
            @Nullable Integer issue,
            @Nullable DateInterval date,
            @Nullable String address,
            String note,
            Depth depth,
            Directness directness,
            int ordinal,
            int outOf) {

        public Entry {
            if (ordinal < 1 || ordinal > outOf) {
                throw new IllegalArgumentException(
                        "an ordinal is 1 to " + outOf + ", not " + ordinal);
            }
        }

        /** Whether it can be looked for: it has an address, an issue number or a title. */
        public boolean isLocated() {
            return address != null || issue != null || !title.isEmpty();
        }

        Entry withDepth(Depth other) {
            return new Entry(
                    span, title, issue, date, address, note, other, directness, ordinal, outOf);
        }

        Entry withMore(String words, Depth stated) {
            return new Entry(
                    span,
                    title,
                    issue,
                    date,
                    address,
                    note.isEmpty() ? words : note + "\n" + words,
                    stated == Depth.UNSTATED ? depth : stated,
                    directness,
                    ordinal,
                    outOf);
        }
    }

    /** Works given as a mere number: "four older items". */
    public record Counted(int number, String text, Span span) {}

    /** Something said in the file that is kept as it stands. */
    public record Note(String text, Span span) {}

    /**
     * What the file says about how ripe the thread is.
     *
     * @param asserted the level last asserted; null when none is
     * @param branches what each finding in an unread body would mean
     * @param declared triggers in a block of YAML
     * @param statements the paragraphs of the section, the assertion among them
     */
    public record StatedRipeness(
            @Nullable Asserted asserted,
            List<Branch> branches,
            List<TriggerLine> triggers,
            List<Declaration> declared,
            List<Note> statements) {

        public StatedRipeness {
            branches = List.copyOf(branches);
            triggers = List.copyOf(triggers);
            declared = List.copyOf(declared);
            statements = List.copyOf(statements);
        }
    }

    /**
     * A level that the writer asserts.
     *
     * @param on the day of the assertion; null when undated
     * @param sentence the sentence that asserts it, as written
     */
    public record Asserted(Level level, @Nullable LocalDate on, String sentence, Span span) {}

    /**
     * What one finding would lead to: "if it is a deployed result → ripe".
     *
     * @param target the level it leads to; null when the words name none
     */
    public record Branch(String condition, String outcome, @Nullable Level target, Span span) {}

    /** A condition under which the writer wants the thread promoted. */
    public record TriggerLine(String text, Level target, Trigger.Kind kind, Span span) {}

    /** Something the writer waits for or means to read. */
    public record Watch(String text, Span span) {}

    /**
     * A text being written from the thread.
     *
     * @param date null when undated
     * @param name path or title, as written
     * @param anchors the works it says that it rests on, as written
     * @param standing how far it is; null when the line does not say
     */
    public record DraftLine(
            @Nullable LocalDate date,
            String name,
            String note,
            List<String> anchors,
            @Nullable DraftStanding standing,
            Span span) {

        public DraftLine {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * Words that no rule understood.
     *
     * @param heading the heading they stand under; the title when there is none
     */
    public record Kept(String heading, Span span, String text) {}

    /** A stretch of whole lines, and what it was understood as. */
    public record Part(Meaning meaning, Span span) {

        /** What a stretch of the file was understood as. */
        public enum Meaning {
            FRONT_MATTER,
            TITLE,
            SUMMARY,
            HEADING,
            WHY,
            EVIDENCE,
            RIPENESS,
            TRIGGER,
            WATCH,
            NOTE,
            DRAFT,
            KEPT
        }
    }
}
