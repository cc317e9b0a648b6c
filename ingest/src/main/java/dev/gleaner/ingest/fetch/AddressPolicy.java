package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.url.WebAddress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which servers may be called: public ones on ordinary ports, and those a person allowed by host
 * and port.
 *
 * <p>A name is judged twice. Before anything is sent its form and port are; when it is dialled,
 * every address it resolves to is, and exactly those are connected to.
 */
final class AddressPolicy {

    private static final Set<String> METADATA_NAMES =
            Set.of(
                    "metadata",
                    "metadata.google.internal",
                    "metadata.goog",
                    "metadata.azure.internal",
                    "instance-data");

    private final Set<AllowedHost> allowed;
    private final Set<AllowedHost> own;
    private final Set<Integer> deniedPorts;
    private final NameLookup names;

    AddressPolicy(FetchSettings settings, NameLookup names) {
        this.allowed = settings.allowed();
        this.own = settings.own();
        this.deniedPorts = settings.deniedPorts();
        this.names = names;
    }

    boolean isAllowedByHand(String host, int port) {
        return allowed.stream()
                .anyMatch(pair -> bare(pair.host()).equals(bare(host)) && pair.port() == port);
    }

    /** Why this address is not even looked up; empty when it may be. */
    Optional<Refused> refusal(WebAddress address) {
        if (METADATA_NAMES.contains(address.host())) {
            return Optional.of(
                    new Refused(
                            Reason.NON_PUBLIC_ADDRESS, address.host() + " is a metadata service"));
        }
        if (own.contains(new AllowedHost(address.host(), address.port()))) {
            return Optional.of(
                    new Refused(Reason.OWN_LISTENER, address.host() + " is where these pages are"));
        }
        if (!isAllowedByHand(address.host(), address.port()) && !isOrdinaryPort(address.port())) {
            return Optional.of(
                    new Refused(Reason.PORT, "port " + address.port() + " is not called"));
        }
        return Optional.empty();
    }

    /**
     * The addresses to dial for a host.
     *
     * @throws NotPublicException when any of them may not be called
     */
    List<InetAddress> dialled(String host, int port) throws UnknownHostException {
        List<InetAddress> found = names.addresses(bare(host));
        boolean byHand = isAllowedByHand(host, port);
        for (InetAddress address : found) {
            if (SpecialAddresses.isMetadata(address)
                    || !(byHand || SpecialAddresses.isPublic(address))) {
                throw new NotPublicException(
                        host + " leads to " + address.getHostAddress() + ", which is not public");
            }
        }
        return found;
    }

    private boolean isOrdinaryPort(int port) {
        return port == 80 || port == 443 || (port >= 1_024 && !deniedPorts.contains(port));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * A name that leads where we do not go. HttpClient passes on only what is an {@code
     * IOException}.
     */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException(String message) {
            super(message);
        }
    }
}
