package dev.gleaner.ingest.index;

/** What reading each byte of an index's files has shown. */
public sealed interface FileCheck {

    /** All of it agrees with its checksums and with itself. */
    record Clean(long items, int segments) implements FileCheck {}

    /** Something does not; the index has to be rebuilt. */
    record Damaged(String reason) implements FileCheck {}
}
