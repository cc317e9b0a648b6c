package dev.gleaner.brief;

import dev.gleaner.brief.Brief.Work;
import dev.gleaner.graph.DateInterval;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/** Works as CSL-JSON (citationstyles.org, input data 1.0.2). */
final class CslWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CslWriter() {}

    static String of(List<Work> works) {
        ArrayNode list = MAPPER.createArrayNode();
        works.forEach(work -> entry(list.addObject(), work));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    }

    private static void entry(ObjectNode entry, Work work) {
        entry.put("id", work.key());
        entry.put("type", work.address() == null ? "document" : "webpage");
        entry.put("title", work.title());
        entry.putArray("author")
                .addObject()
                .put("literal", work.author() == null ? work.source() : work.author());
        entry.put("container-title", work.source());
        DateInterval published = work.published();
        if (published != null) {
            ArrayNode parts = entry.putObject("issued").putArray("date-parts");
            date(parts.addArray(), published.from());
            if (!published.isDay()) {
                date(parts.addArray(), published.to());
            }
        }
        if (work.address() != null) {
            entry.put("URL", work.address());
        }
    }

    private static void date(ArrayNode parts, LocalDate day) {
        parts.add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
    }
}
