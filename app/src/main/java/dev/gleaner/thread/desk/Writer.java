package dev.gleaner.thread.desk;

import dev.gleaner.graph.thread.Hand;

import org.jspecify.annotations.Nullable;

/**
 * Whose hand writes thread files in what is called here and now. It is bound where a call comes in:
 * by a command, by a request, by the look at a vault.
 */
public final class Writer {

    private static final ScopedValue<Hand> HAND = ScopedValue.newInstance();

    private Writer() {}

    /** Does something as this hand; a door further out does not matter any more. */
    public static <T, X extends Throwable> T as(Hand hand, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(HAND, hand).call(work);
    }

    /** The same, with a person who is named, through the door that it came by. */
    static @Nullable Hand named(String person) {
        return HAND.isBound() ? HAND.get().named(person) : null;
    }

    /** Null where no door was passed. */
    static @Nullable Hand now() {
        return HAND.isBound() ? HAND.get() : null;
    }
}
