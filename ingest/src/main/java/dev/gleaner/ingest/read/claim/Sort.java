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
    OTHER(false);

    private final boolean checkable;

    Sort(boolean checkable) {
        this.checkable = checkable;
    }

    public boolean isCheckable() {
        return checkable;
    }

    /** In lower case, for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
