package dev.gleaner.ingest.fetch;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * HttpClient's question "which addresses has this host?", answered with those that were looked up
 * and checked for this very exchange.
 */
final class DialledAddresses implements DnsResolver {

    static final ScopedValue<Checked> CHECKED = ScopedValue.newInstance();

    /** Where a host is: addresses that may be called, at least one. */
    record Checked(String host, int port, List<InetAddress> addresses) {

        Checked {
            addresses = List.copyOf(addresses);
        }

        InetAddress first() {
            return addresses.getFirst();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host).addresses().toArray(InetAddress[]::new);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        Checked checked = checked(host);
        if (checked.port() != port) {
            throw new UnknownHostException("port " + port + " was not checked");
        }
        return checked.addresses().stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static Checked checked(String host) throws UnknownHostException {
        if (!CHECKED.isBound() || !bare(CHECKED.get().host()).equals(bare(host))) {
            throw new UnknownHostException("nobody has checked " + host);
        }
        return CHECKED.get();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
