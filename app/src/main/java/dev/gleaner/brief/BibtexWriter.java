package dev.gleaner.brief;

import dev.gleaner.brief.Brief.Work;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.CleanText;

import java.util.List;

/** Works as BibTeX; whatever could be a command of LaTeX is escaped. */
final class BibtexWriter {

    private final StringBuilder text = new StringBuilder();

    private BibtexWriter() {}

    static String of(List<Work> works) {
        BibtexWriter writer = new BibtexWriter();
        works.forEach(writer::entry);
        return writer.text.toString();
    }

    private void entry(Work work) {
        text.append("@misc{").append(work.key()).append(",\n");
        field("title", work.title());
        field("author", work.author() == null ? work.source() : work.author());
        field("howpublished", work.source());
        DateInterval published = work.published();
        if (published != null) {
            text.append("  year = {").append(published.from().getYear()).append("},\n");
            if (published.isDay()) {
                text.append("  date = {").append(published.from()).append("},\n");
            }
        }
        if (work.address() != null) {
            String address = work.address();
            text.append("  url = {").append(address.replaceAll("[{}\\\\%\\s]", "")).append("},\n");
        }
        text.append("}\n");
    }

    /** In double braces: neither names are taken apart nor capitals changed. */
    private void field(String name, String value) {
        text.append("  ").append(name).append(" = {{").append(escaped(value)).append("}},\n");
    }

    private static String escaped(String foreign) {
        StringBuilder escaped = new StringBuilder();
        CleanText.of(foreign)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip()
                .chars()
                .forEach(unit -> escaped.append(escaped((char) unit)));
        return escaped.toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + unit;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '@' -> "{@}";
            default -> String.valueOf(unit);
        };
    }
}
