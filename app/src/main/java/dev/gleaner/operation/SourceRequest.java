package dev.gleaner.operation;

import org.jspecify.annotations.Nullable;

/**
 * A channel to add.
 *
 * @param address {@code http} or {@code https} address, mailbox, folder or file
 * @param name what the source is called; null: as the channel calls itself, or a known name for its
 *     host
 * @param kind {@code lab}, {@code newsletter} …; null: as known for its name or host, else unknown
 * @param as how it is read: {@code feed}, {@code listing} …; null: as its form says, a feed on the
 *     web
 * @param title what the channel calls itself; null when nobody looked
 * @param password of a mail account; null when none is given
 * @param pin SHA-256 of the only certificate to accept from its server; null: whatever is valid
 */
public record SourceRequest(
        String address,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String as,
        @Nullable String title,
        @Nullable String password,
        @Nullable String pin) {

    /** A channel whose form says how it is read. */
    public SourceRequest(String address, @Nullable String name, @Nullable String kind) {
        this(address, name, kind, null, null, null, null);
    }

    @Override
    public String toString() {
        return "SourceRequest[" + address + "]";
    }
}
