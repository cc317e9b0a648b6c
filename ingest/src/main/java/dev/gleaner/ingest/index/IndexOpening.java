package dev.gleaner.ingest.index;

/**
 * What came of opening an index. A folder that cannot be read or written at all is an exception.
 */
public sealed interface IndexOpening {

    /** It is open; an empty one needs filling, see {@link IndexFollower#rebuild()}. */
    record Opened(EvidenceIndex index) implements IndexOpening {}

    /** It is damaged, or was written with other fields, another analysis or another Lucene. */
    record NeedsRebuild(String reason) implements IndexOpening {}

    /** Another program, or another part of this one, has it open. */
    record Locked(String reason) implements IndexOpening {}
}
