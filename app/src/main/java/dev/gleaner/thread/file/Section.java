package dev.gleaner.thread.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** The sections that a thread file is expected to have, by the headings that writers give them. */
enum Section {
    WHY("why( .*)?|rationale"),
    EVIDENCE("evidence( .*)?|the evidence"),
    RIPENESS("ripeness( .*)?"),
    WATCHING(
            "what (i'm|i am|we're|we are) watching( for)?|watching( for)?|watch ?list|what to watch( for)?|next up"),
    NOTES("notes?|working notes"),
    DRAFTS("drafts?"),
    UNKNOWN("");

    private final Pattern headings;

    Section(String headings) {
        this.headings = Pattern.compile(headings);
    }

    /** The section that a heading opens; {@link #UNKNOWN} when it is none of ours. */
    static Section named(String plainHeading) {
        String heading = plainHeading.toLowerCase(Locale.ROOT).strip().replaceFirst("[:.]+$", "");
        for (Section section : values()) {
            if (section != UNKNOWN && section.headings.matcher(heading).matches()) {
                return section;
            }
        }
        return UNKNOWN;
    }
}
