package dev.gleaner.ingest.websub;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a hub says it is about to do, and asks whether we want it (sections 5.2 and 5.3).
 *
 * @param topic null when it does not say
 * @param challenge to be said back; null when there is none
 * @param leaseSeconds how long it will tell us; null when it does not say
 * @param reason why it denies; null when it does not say
 */
public record HubIntent(
        Mode mode,
        @Nullable String topic,
        @Nullable String challenge,
        @Nullable String leaseSeconds,
        @Nullable String reason) {

    private static final int LONGEST_CHALLENGE = 4_096;

    /** What it is about to do. */
    public enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE,
        DENIED,
        /** Nothing that we know, or without a challenge that can be said back. */
        NONE
    }

    /** Reads the parameters of a question. */
    public static HubIntent of(Map<String, String> query) {
        String challenge = query.get("hub.challenge");
        Mode mode = mode(query.getOrDefault("hub.mode", ""), challenge);
        return new HubIntent(
                mode,
                query.get("hub.topic"),
                mode == Mode.DENIED ? null : challenge,
                query.get("hub.lease_seconds"),
                query.get("hub.reason"));
    }

    private static Mode mode(String word, @Nullable String challenge) {
        boolean asks =
                challenge != null
                        && !challenge.isEmpty()
                        && challenge.length() <= LONGEST_CHALLENGE;
        return switch (word) {
            case "subscribe" -> asks ? Mode.SUBSCRIBE : Mode.NONE;
            case "unsubscribe" -> asks ? Mode.UNSUBSCRIBE : Mode.NONE;
            case "denied" -> Mode.DENIED;
            default -> Mode.NONE;
        };
    }
}
