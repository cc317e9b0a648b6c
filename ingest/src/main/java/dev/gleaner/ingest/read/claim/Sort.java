package dev.gleaner.ingest.read.claim;

import java.util.Locale;

/** What a sentence does, and whether somebody with public evidence could find it true or false. */
public enum Sort {
    RESULT(true),
    FORECAST(true),
    EVENT(true),
    DEFINITION(true),
    FACT(true),
    OPINION(false),
    OTHER(false),

    /** What happened where only those who were there can tell: "I sat in the last row." */
    EXPERIENCE(false, "event");

    private final boolean checkable;
    private final String word;

    Sort(boolean checkable) {
        this.checkable = checkable;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    Sort(boolean checkable, String word) {
        this.checkable = checkable;
        this.word = word;
    }

    public boolean isCheckable() {
        return checkable;
    }

    /** In lower case, for people and programs; an experience is an event that none can check. */
    public String word() {
        return word;
    }
}
