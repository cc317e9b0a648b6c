package dev.gleaner.thread.file;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.Outline.Kind;
import dev.gleaner.thread.file.ThreadFile.Asserted;
import dev.gleaner.thread.file.ThreadFile.DraftLine;
import dev.gleaner.thread.file.ThreadFile.Group;
import dev.gleaner.thread.file.ThreadFile.Kept;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.ThreadFile.Part;
import dev.gleaner.thread.file.ThreadFile.Part.Meaning;
import dev.gleaner.thread.file.ThreadFile.StatedRipeness;
import dev.gleaner.thread.file.ThreadFile.TriggerLine;
import dev.gleaner.thread.file.ThreadFile.Watch;
import dev.gleaner.thread.trigger.TriggerKinds;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.WrittenDates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the meaning of an outline, block by block, whichever mark-up it came from.
 *
 * <p>Each block becomes exactly one part of the result. A heading that we know opens a section; one
 * below it in level stays inside; any other opens a section whose blocks are all kept.
 */
final class OutlineReader {

    private static final int DEEPEST_SECTION = 2;

    private final Outline outline;
    private final List<Part> parts = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> summary = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<Watch> watching = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<DraftLine> drafts = new ArrayList<>();
    private final EvidenceSection evidence = new EvidenceSection();
    private final RipenessSection ripeness = new RipenessSection();
    private final DeclaredTriggers declared = new DeclaredTriggers();

    private String title;
    private boolean titleSeen;
    private @Nullable Section section;
    private int sectionLevel;
    private String heading = "";

    private OutlineReader(Outline outline) {
        this.outline = outline;
        this.title = property("title").orElse("");
    }

    /**
     * The thread that an outline tells of, or why its triggers do not parse; empty without title.
     */
    static Optional<ThreadFileReading> read(Outline outline) {
        OutlineReader reader = new OutlineReader(outline);
        for (Block block : outline.blocks()) {
            reader.parts.add(new Part(reader.take(block), block.span()));
        }
        NotAThreadFile refused = reader.declared.refused();
        if (refused != null) {
            return Optional.of(refused);
        }
        return reader.title.isBlank() ? Optional.empty() : Optional.of(reader.result());
    }

    /** Whether any heading of an outline is one that a thread file has. */
    static boolean hasKnownSection(Outline outline) {
        return outline.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .anyMatch(block -> Section.named(block.wording().plain()) != Section.UNKNOWN);
    }

    private Meaning take(Block block) {
        if (block.kind() == Kind.FRONT_MATTER) {
            return Meaning.FRONT_MATTER;
        }
        if (block.kind() == Kind.OTHER && declared.take(block.span(), outline.text())) {
            return Meaning.TRIGGER;
        }
        Meaning meaning = block.kind() == Kind.HEADING ? heading(block) : content(block);
        if (meaning == Meaning.KEPT) {
            kept.add(new Kept(heading, block.span(), block.wording().text()));
        }
        return meaning;
    }

    private Meaning heading(Block block) {
        String words = block.wording().text().strip();
        if (isTitle(block)) {
            titleSeen = true;
            title = title.isBlank() ? words : title;
            heading = words;
            return Meaning.TITLE;
        }
        Section named = Section.named(block.wording().plain());
        boolean inside = section != null && block.level() > sectionLevel;
        if (inside && (named == Section.UNKNOWN || block.level() > DEEPEST_SECTION)) {
            heading = words;
            return content(block);
        }
        section = named;
        sectionLevel = block.level();
        heading = words;
        return named == Section.UNKNOWN ? Meaning.KEPT : Meaning.HEADING;
    }

    private boolean isTitle(Block block) {
        return !titleSeen
                && section == null
                && block.level() == 1
                && (title.isBlank() || Section.named(block.wording().plain()) == Section.UNKNOWN);
    }

    private Meaning content(Block block) {
        if (section == null) {
            return opening(block);
        }
        return switch (section) {
            case WHY -> text(block, why, Meaning.WHY);
            case EVIDENCE -> evidence.take(block);
            case RIPENESS -> ripeness.take(block);
            case WATCHING -> watch(block);
            case NOTES -> note(block);
            case DRAFTS -> draft(block);
            case UNKNOWN -> Meaning.KEPT;
        };
    }

    private Meaning opening(Block block) {
        return block.kind() == Kind.PARAGRAPH
                ? text(block, summary, Meaning.SUMMARY)
                : Meaning.KEPT;
    }

    private static Meaning text(Block block, List<String> into, Meaning meaning) {
        into.add(block.wording().text());
        return meaning;
    }

    private Meaning watch(Block block) {
        if (block.kind() != Kind.BULLET) {
            return block.kind() == Kind.HEADING ? Meaning.HEADING : Meaning.KEPT;
        }
        watching.add(new Watch(block.wording().text(), block.span()));
        return Meaning.WATCH;
    }

    private Meaning note(Block block) {
        notes.add(new Note(block.wording().text(), block.span()));
        return Meaning.NOTE;
    }

    private Meaning draft(Block block) {
        if (block.kind() != Kind.BULLET) {
            return block.kind() == Kind.HEADING ? Meaning.HEADING : Meaning.KEPT;
        }
        drafts.add(DraftBullet.read(block, outline.text()));
        return Meaning.DRAFT;
    }

    private ThreadFile result() {
        List<Group> groups = evidence.groups();
        String slug = property("slug").orElse(title);
        String stated = property("summary").orElse("");
        return new ThreadFile(
                outline.text(),
                ThreadSlug.of(slug),
                title,
                summary.isEmpty() ? stated : String.join("\n\n", summary),
                String.join("\n\n", why),
                outline.frontMatter(),
                groups,
                ripeness(groups),
                watching,
                notes,
                drafts,
                kept,
                parts);
    }

    private StatedRipeness ripeness(List<Group> groups) {
        List<String> sources = groups.stream().map(Group::source).toList();
        List<TriggerKinds.Named> named =
                groups.stream()
                        .flatMap(group -> group.entries().stream())
                        .map(entry -> new TriggerKinds.Named(entry.title(), entry.address()))
                        .toList();
        List<TriggerLine> triggers =
                ripeness.promotions().stream()
                        .map(each ->
                                new TriggerLine(
                                        each.text(),
                                        each.target(),
                                        TriggerKinds.of(each.text(), named, sources),
                                        each.span()))
                        .toList();
        Asserted asserted = ripeness.asserted() == null ? assertedInFront() : ripeness.asserted();
        return new StatedRipeness(
                asserted,
                ripeness.branches(),
                triggers,
                declared.triggers(),
                ripeness.statements());
    }

    /** The level among the properties, for files that keep it there alone. */
    private @Nullable Asserted assertedInFront() {
        Optional<Level> level =
                property("ripeness").map(Typography::plain).flatMap(StatedLevels::firstIn);
        if (level.isEmpty()) {
            return null;
        }
        LocalDate on =
                property("ripeness-date")
                        .or(() -> property("ripeness_date"))
                        .map(WrittenDates::in)
                        .filter(dates -> !dates.isEmpty())
                        .map(dates -> dates.getFirst().date().from())
                        .orElse(null);
        Span front = outline.blocks().getFirst().span();
        return new Asserted(level.get(), on, "ripeness: " + property("ripeness").orElse(""), front);
    }

    private Optional<String> property(String key) {
        List<String> values = outline.frontMatter().getOrDefault(key, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? Optional.empty()
                : Optional.of(values.getFirst());
    }
}
