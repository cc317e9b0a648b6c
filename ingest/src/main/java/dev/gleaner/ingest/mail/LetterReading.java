package dev.gleaner.ingest.mail;

/** What reading the bytes of a message gave. */
public sealed interface LetterReading {

    /** It was read. */
    record Read(Letter letter) implements LetterReading {}

    /**
     * It was not.
     *
     * @param code why, as it is shown and stored
     * @param detail in words, for a person
     */
    record Refused(String code, String detail) implements LetterReading {}
}
