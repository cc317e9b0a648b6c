package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.Counted;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.Part.Meaning;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.Wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The evidence of a thread file, read block by block into groups.
 *
 * <p>A heading such as {@code METR (hard-evidence anchor)} opens a group: the source, and in
 * parentheses its role. A paragraph is a note on the whole group; "Bodies not yet read." holds for
 * each of its entries that does not say otherwise. A bullet below an entry that names no work of
 * its own adds to that entry's note.
 */
final class EvidenceSection {

    private static final Pattern SOURCE_WITH_ROLE =
            Pattern.compile("(?<source>.+?)\\s*(?:\\((?<role>.*)\\)|\\s—\\s*(?<after>.+))\\s*");
    private static final Pattern UNNAMED_OTHERS =
            Pattern.compile(
                    "(?:^|\\s*(?:/|,|\\band\\b|&))\\s*(?:the )?others?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private final List<Group> groups = new ArrayList<>();
    private @Nullable Open open;

    /** The group being read. */
    private static final class Open {

        private final Wording heading;
        private final List<Note> notes = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Counted> counted = new ArrayList<>();
        private final List<Note> remarks = new ArrayList<>();
        private int lastLevel;

        private Open(Wording heading) {
            this.heading = heading;
        }

        private Group group() {
            boolean unread =
                    notes.stream()
                            .anyMatch(note ->
                                    StatedDepth.of(Typography.plain(note.text())) == Depth.UNREAD);
            List<Entry> read =
                    entries.stream()
                            .map(entry ->
                                    unread && entry.depth() == Depth.UNSTATED
                                            ? entry.withDepth(Depth.UNREAD)
                                            : entry)
                            .toList();
            Matcher parts = SOURCE_WITH_ROLE.matcher(heading.plain());
            boolean split = parts.matches();
            String source =
                    split
                            ? heading.words(parts.start("source"), parts.end("source"))
                            : heading.text().strip();
            return new Group(
                    heading.text().strip(),
                    UNNAMED_OTHERS.matcher(source).replaceFirst(""),
                    split ? role(parts) : "",
                    notes,
                    unread,
                    read,
                    counted,
                    remarks);
        }

        private String role(Matcher parts) {
            String group = parts.group("role") == null ? "after" : "role";
            return heading.words(parts.start(group), parts.end(group));
        }
    }

    Meaning take(Block block) {
        return switch (block.kind()) {
            case HEADING -> {
                close();
                open = new Open(block.wording());
                yield Meaning.HEADING;
            }
            case PARAGRAPH -> {
                group().notes.add(new Note(block.wording().text(), block.span()));
                yield Meaning.EVIDENCE;
            }
            case BULLET -> bullet(block);
            case OTHER, FRONT_MATTER -> Meaning.KEPT;
        };
    }

    private Meaning bullet(Block block) {
        Open group = group();
        boolean below =
                group.lastLevel > 0 && block.level() > group.lastLevel && !group.entries.isEmpty();
        if (below && !EvidenceBullet.placesAWork(block)) {
            Wording words = block.wording();
            Entry above = group.entries.removeLast();
            group.entries.add(above.withMore(words.text(), StatedDepth.of(words.plain())));
            return Meaning.EVIDENCE;
        }
        EvidenceBullet.Found found = EvidenceBullet.read(block);
        group.entries.addAll(found.entries());
        group.counted.addAll(found.counted());
        group.remarks.addAll(found.remarks());
        group.lastLevel = found.entries().isEmpty() ? 0 : block.level();
        return Meaning.EVIDENCE;
    }

    private Open group() {
        Open current = open;
        if (current == null) {
            current = new Open(new Wording.Builder().build());
            open = current;
        }
        return current;
    }

    private void close() {
        if (open != null) {
            groups.add(open.group());
            open = null;
        }
    }

    /** The groups read so far. */
    List<Group> groups() {
        close();
        return List.copyOf(groups);
    }
}
