package dev.gleaner.operation;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What is this address?
 *
 * @param address whatever somebody pasted
 * @param again whether to ask it even when it is followed already
 * @param password of a mail account; null when none is given, or when it is known
 * @param pin SHA-256 of the only certificate to accept from its server; null: as it was pinned
 *     before, else whatever is valid
 */
public record SourceQuestion(
        String address, boolean again, @Nullable String password, @Nullable String pin) {

    public SourceQuestion {
        Objects.requireNonNull(address, "an address is asked about");
    }

    @Override
    public String toString() {
        return "SourceQuestion[" + address + "]";
    }
}
