package dev.gleaner.ingest.fetch;

import java.util.Optional;

/** Which certificates persons pinned, by server. */
public interface Pins {

    /** Nobody pinned anything. */
    Pins NONE = (host, port) -> Optional.empty();

    /** The only certificate to accept there; empty: whatever is valid. */
    Optional<CertificatePin> at(String host, int port);
}
