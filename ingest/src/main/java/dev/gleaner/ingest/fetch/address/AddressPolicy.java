package dev.gleaner.ingest.fetch.address;

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
public final class AddressPolicy {

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

    /**
     * @param allowed hosts and ports that may be called although they are not public
     * @param own hosts and ports where this program itself listens
     * @param deniedPorts ports from 1024 up that are never called
     */
    public AddressPolicy(
            Set<AllowedHost> allowed,
            Set<AllowedHost> own,
            Set<Integer> deniedPorts,
            NameLookup names) {
        this.allowed = Set.copyOf(allowed);
        this.own = Set.copyOf(own);
        this.deniedPorts = Set.copyOf(deniedPorts);
        this.names = names;
    }

    /** Why an address is not called, with words for a person. */
    public sealed interface Objection {

        String detail();

        /** It is no public server. */
        record NotPublic(String detail) implements Objection {}

        /** This program itself would answer. */
        record Own(String detail) implements Objection {}

        /** Another service listens at its port. */
        record Port(String detail) implements Objection {}
    }

    public boolean isAllowedByHand(String host, int port) {
        return allowed.stream()
                .anyMatch(pair -> bare(pair.host()).equals(bare(host)) && pair.port() == port);
    }

    /** Why this address is not even looked up; empty when it may be. */
    public Optional<Objection> objection(WebAddress address) {
        if (METADATA_NAMES.contains(address.host())) {
            return Optional.of(new Objection.NotPublic(address.host() + " is a metadata service"));
        }
        if (own.contains(new AllowedHost(address.host(), address.port()))) {
            return Optional.of(new Objection.Own(address.host() + " is where these pages are"));
        }
        if (!isAllowedByHand(address.host(), address.port()) && !isOrdinaryPort(address.port())) {
            return Optional.of(new Objection.Port("port " + address.port() + " is not called"));
        }
        return Optional.empty();
    }

    /**
     * The addresses to dial for a host.
     *
     * @throws NotPublicException when any of them may not be called
     */
    public List<InetAddress> dialled(String host, int port) throws UnknownHostException {
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
    public static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException(String message) {
            super(message);
        }
    }
}
