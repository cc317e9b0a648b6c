package dev.gleaner.source;

/**
 * What came of something asked about sources.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {

    /** It was done. */
    record Done<T>(T value) implements Reply<T> {}

    /** It was not. */
    record Refused<T>(Trouble trouble, String reason, String nextStep) implements Reply<T> {}

    /** What stood in the way. */
    enum Trouble {
        USAGE,
        NOT_FOUND,
        NETWORK,
        LATER,
        DISK
    }

    static <T> Reply<T> of(T value) {
        return new Done<>(value);
    }

    static <T> Reply<T> usage(String reason, String nextStep) {
        return new Refused<>(Trouble.USAGE, reason, nextStep);
    }
}
