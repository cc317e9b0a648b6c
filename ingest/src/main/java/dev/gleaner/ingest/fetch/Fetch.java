package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of asking for an address. */
public sealed interface Fetch {

    /**
     * The bytes of a 200, decoded from gzip and complete.
     *
     * @param body nobody writes to it
     * @param finalAddress where they came from, after redirects
     * @param permanentlyMovedTo where the asked address says it lives now (301 and 308 only); null
     *     when it has not moved
     * @param contentType the header as sent; null when there was none
     * @param validators for the next conditional request, empty when this answer gave none
     * @param freshFor how long the server calls this answer fresh; null when it does not say
     * @param at when the answer was complete
     * @param reservation why its text is not to be kept, from the header fields; null when none
     *     says so
     * @param hubLinks who would tell us what is new here, from the header fields
     */
    record Fetched(
            byte[] body,
            URI finalAddress,
            @Nullable URI permanentlyMovedTo,
            @Nullable String contentType,
            Validators validators,
            @Nullable Duration freshFor,
            Instant at,
            @Nullable String reservation,
            HubLinks hubLinks)
            implements Fetch {

        private static final Pattern CHARSET =
                Pattern.compile(
                        ";\\s{0,9}charset\\s{0,9}=\\s{0,9}[\"']?([^\\s\"';,]{1,40})",
                        Pattern.CASE_INSENSITIVE);

        /** The character set named in the content type. */
        public Optional<String> charset() {
            if (contentType == null) {
                return Optional.empty();
            }
            Matcher matcher = CHARSET.matcher(contentType);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    /**
     * A 304: what was fetched before still holds.
     *
     * @param validators those sent, replaced by whatever the answer carried
     */
    record NotModified(
            URI finalAddress,
            @Nullable URI permanentlyMovedTo,
            Validators validators,
            @Nullable Duration freshFor)
            implements Fetch {}

    /**
     * A 429 or 503: the server asks for patience.
     *
     * @param after how long it asks for; null when it does not say in a readable way
     * @param asked false when it was not even asked, because it has sent everybody away lately
     */
    record RetryLater(int status, @Nullable Duration after, boolean asked) implements Fetch {}

    /** A 410: it is gone and will not come back. */
    record Gone(URI finalAddress) implements Fetch {}

    /**
     * We did not ask, or did not take the answer, for our own safety.
     *
     * @param detail in words, for a person
     */
    record Refused(Reason reason, String detail) implements Fetch {

        /** Which of our rules said no. */
        public enum Reason {
            ADDRESS_FORM("HOSTILE_ADDRESS"),
            NON_PUBLIC_ADDRESS("HOSTILE_ADDRESS"),
            PORT("HOSTILE_PORT"),
            OWN_LISTENER("HOSTILE_ADDRESS"),
            TOO_MANY_REDIRECTS("HOSTILE_REDIRECT"),
            LEAVES_HTTPS("HOSTILE_REDIRECT"),
            ROBOTS("ROBOTS"),
            TOO_LARGE("HOSTILE_SIZE"),
            COMPRESSION("HOSTILE_COMPRESSION"),
            TLS("TLS");

            private final String code;

            Reason(String code) {
                this.code = code;
            }

            /** The word under which it is counted and shown. */
            public String code() {
                return code;
            }
        }
    }

    /**
     * It did not work this time.
     *
     * @param status the HTTP status; 0 when there was no whole answer
     * @param detail in words, for a person
     */
    record Failed(Cause cause, int status, String detail) implements Fetch {

        /** What sort of failure it was, as far as the next poll is concerned. */
        public enum Cause {
            /** 404. */
            MISSING,
            /** 401, 403, 407, 451. */
            FORBIDDEN,
            /** Any other status that carries no feed or page. */
            STATUS,
            TIMEOUT,
            /** No such name, connection refused or reset. */
            UNREACHABLE,
            /** An answer that breaks HTTP or ends too early. */
            BROKEN,
            /** Our own program is stopping. */
            INTERRUPTED
        }
    }
}
