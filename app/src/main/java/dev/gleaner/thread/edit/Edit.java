package dev.gleaner.thread.edit;

/** What came of changing the text of a thread file. */
public sealed interface Edit {

    /** The whole text with the change in it. */
    record Changed(String text) implements Edit {}

    /** It does not fit; nothing changed. */
    record Refused(String reason, String nextStep) implements Edit {}
}
