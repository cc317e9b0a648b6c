package dev.gleaner.operation;

import java.util.function.Function;

/**
 * What came of an operation: a value, or a problem that says what to do next.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not, and nothing was lost. */
    record Declined<T>(Problem problem) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> declined(Problem.Kind kind, String cause, String nextStep) {
        return new Declined<>(new Problem(kind, cause, nextStep));
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Declined<T>(Problem problem) -> new Declined<>(problem);
        };
    }

    /** Does the next thing with a value that was got. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Declined<T>(Problem problem) -> new Declined<>(problem);
        };
    }
}
