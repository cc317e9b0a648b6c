package dev.gleaner.ingest.fetch.address;

import dev.gleaner.ingest.url.WebAddress;

import java.util.Optional;

/**
 * A host and port a person allowed although it is not public, for example {@code 127.0.0.1:8085}.
 * Cloud metadata services stay refused all the same.
 *
 * @param host as in an address: lower case, IPv6 in brackets
 */
public record AllowedHost(String host, int port) {

    public AllowedHost {
        if (WebAddress.parse("http://" + host + ":" + port + "/")
                .filter(address -> address.host().equals(host))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "expected host and port, not '" + host + ":" + port + "'");
        }
    }

    /** Reads {@code host:port}; empty when it is none. */
    public static Optional<AllowedHost> parse(String written) {
        if (!written.matches(".*[^:]:\\d{1,5}")) {
            return Optional.empty();
        }
        return WebAddress.parse("http://" + written + "/")
                .map(address -> new AllowedHost(address.host(), address.port()));
    }
}
