package dev.gleaner.hub;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * What hubs ask and tell us. It is no part of the operations: no person ever asks it, and whoever
 * does is trusted in nothing but the path it knows and the secret it signs with.
 */
public interface Callbacks {

    /** Nobody listens to hubs. */
    Callbacks NONE =
            new Callbacks() {
                @Override
                public Reply asked(String path, Map<String, String> query) {
                    return new Reply.Unknown();
                }

                @Override
                public Reply told(String path, @Nullable String signature, InputStream body) {
                    return new Reply.Unknown();
                }
            };

    /** What the hub is answered. */
    sealed interface Reply {

        /** It is as we want it; the challenge is said back. */
        record Confirmed(String challenge) implements Reply {}

        /** It was heard; whether it was believed, nobody is told. */
        record Noted() implements Reply {}

        /** Nobody here asked for it. */
        record Unknown() implements Reply {}

        /** It says more than anybody reads. */
        record TooLarge() implements Reply {}
    }

    /**
     * A hub asks whether we want what it is about to do, or says that it will not.
     *
     * @param query by name
     */
    Reply asked(String path, Map<String, String> query);

    /**
     * A hub says that there is something new.
     *
     * @param signature as its header field has it; null when there is none
     * @param body is read to its end, unless that is too far or too slow
     */
    Reply told(String path, @Nullable String signature, InputStream body) throws IOException;
}
