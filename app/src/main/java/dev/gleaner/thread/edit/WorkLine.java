package dev.gleaner.thread.edit;

import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.file.SectionedText.Piece;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.Entry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds a work to the evidence, under the heading of its source: {@code Title (2026-04-14,
 * https://…) — note} or, where that would be misread, {@code [Title](https://…) (2026-04-14) —
 * note}.
 */
final class WorkLine {

    private final SectionedText file;
    private final Addition.Work work;

    WorkLine(SectionedText file, Addition.Work work) {
        this.file = file;
        this.work = work;
    }

    /**
     * @param read reads a text as a thread file
     */
    Edit added(Function<String, Optional<ThreadFile>> read) {
        int before = read.apply(file.text()).map(now -> now.entries().size()).orElse(0);
        for (String line : lines()) {
            String changed = put(line);
            Optional<ThreadFile> now = read.apply(changed);
            if (now.isPresent()
                    && now.get().entries().size() == before + 1
                    && now.get().entries().stream().anyMatch(this::isMeant)) {
                return new Edit.Changed(changed);
            }
        }
        return new Edit.Refused(
                "'" + work.title() + "' cannot be named in the file so that it is read as one work",
                "write it into the file by hand");
    }

    private boolean isMeant(Entry entry) {
        return work.address() != null
                ? work.address().equals(entry.address())
                : work.issue() != null
                        ? work.issue().equals(entry.issue())
                        : entry.title().equals(Additions.oneLine(work.title()));
    }

    private List<String> lines() {
        String title = Additions.oneLine(work.title());
        String date = work.date() == null ? "" : work.date().wording();
        String note = (work.adjacent() ? "Adjacent. " : "") + Additions.oneLine(work.note());
        String behind = note.isBlank() ? "" : " — " + note.strip();
        List<String> lines = new ArrayList<>();
        if (work.issue() != null) {
            lines.add(
                    "#"
                            + work.issue()
                            + parentheses(date, work.address())
                            + " — “"
                            + title
                            + ".”"
                            + (note.isBlank() ? "" : " " + note.strip()));
        }
        lines.add(escaped(title) + parentheses(date, work.address()) + behind);
        if (work.address() != null && file.markdown()) {
            lines.add(
                    "["
                            + escaped(title)
                            + "]("
                            + work.address()
                            + ")"
                            + parentheses(date, null)
                            + behind);
        }
        if (work.address() != null) {
            String plain = title.replaceAll("[^\\p{L}\\p{N}' -]+", " ").replaceAll("\\s+", " ");
            lines.add(plain.strip() + parentheses(date, work.address()) + behind);
        }
        return lines;
    }

    private static String parentheses(String date, @Nullable String address) {
        List<String> inside = new ArrayList<>();
        if (!date.isEmpty()) {
            inside.add(date);
        }
        if (address != null) {
            inside.add(address);
        }
        return inside.isEmpty() ? "" : " (" + String.join(", ", inside) + ")";
    }

    /** Titles are foreign words: what would be mark-up is none. */
    private String escaped(String title) {
        return file.markdown() ? title.replaceAll("([\\\\`*\\[\\]<&])", "\\\\$1") : title;
    }

    private String put(String line) {
        SectionedText with = file;
        if (with.of(Known.EVIDENCE).isEmpty()) {
            with = SectionedText.of(NewSection.in(file, Known.EVIDENCE));
        }
        List<Piece> sections = with.of(Known.EVIDENCE);
        if (sections.isEmpty()) {
            return file.text();
        }
        Piece evidence = sections.getFirst();
        int end = with.whole(evidence).end();
        for (Piece piece : with.pieces()) {
            boolean inside =
                    piece.span().start() > evidence.span().start() && piece.span().end() <= end;
            if (inside && source(piece.heading()).equalsIgnoreCase(work.source())) {
                return Bullets.added(with, piece, line);
            }
        }
        Piece last =
                with.pieces().stream()
                        .filter(piece -> piece.span().end() == end)
                        .findFirst()
                        .orElse(evidence);
        String lineBreak = with.lineBreak();
        String heading = (with.markdown() ? "### " : "") + Additions.oneLine(work.source());
        String mark = with.markdown() ? "- " : "  • ";
        return Bullets.paragraph(with, last, heading + lineBreak.repeat(2) + mark + line);
    }

    /** What a heading says without its parentheses or what follows a dash. */
    private static String source(String heading) {
        return heading.replaceFirst("\\s*(?:\\(.*\\)|\\s—\\s.*)$", "").strip();
    }
}
