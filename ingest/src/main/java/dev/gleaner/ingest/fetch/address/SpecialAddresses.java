package dev.gleaner.ingest.fetch.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not somebody's public server, after IANA's special-purpose registries for
 * IPv4 and IPv6 (RFC 6890 and successors) and the multicast registries.
 *
 * <p>The JDK's own predicates ({@code isSiteLocalAddress} …) let many of these through. For IPv6
 * only global unicast is public at all. An IPv4 address inside an IPv6 one (NAT64, 6to4, ISATAP) is
 * taken out and judged itself.
 */
final class SpecialAddresses {

    private static final List<Block> IPV4 =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
    private static final List<Block> IPV6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    /** Where clouds hand out credentials; some of these are public by number. */
    private static final List<Block> METADATA =
            blocks(
                    "169.254.169.254/32",
                    "169.254.170.2/32",
                    "100.100.100.200/32",
                    "168.63.129.16/32",
                    "192.0.0.192/32",
                    "fd00:ec2::254/128",
                    "fd20:ce::254/128");

    private SpecialAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (isMetadata(address)) {
            return false;
        }
        return address instanceof Inet6Address six ? isPublic(six) : noneHolds(IPV4, address);
    }

    private static boolean isPublic(Inet6Address address) {
        return embedded(address)
                .map(inner ->
                        isPublic(inner) && (NAT64.holds(address) || isPublicByPrefix(address)))
                .orElseGet(() -> isPublicByPrefix(address));
    }

    static boolean isMetadata(InetAddress address) {
        return !noneHolds(METADATA, address)
                || (address instanceof Inet6Address six
                        && embedded(six).filter(SpecialAddresses::isMetadata).isPresent());
    }

    private static boolean isPublicByPrefix(Inet6Address address) {
        return GLOBAL_UNICAST.holds(address) && noneHolds(IPV6, address);
    }

    /** The IPv4 address an IPv6 address would lead to. */
    private static Optional<InetAddress> embedded(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (NAT64.holds(address) || address.isIPv4CompatibleAddress()) {
            return Optional.of(ipv4(bytes, 12));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return Optional.of(ipv4(bytes, 2));
        }
        boolean isatap =
                (bytes[8] & 0xfd) == 0
                        && bytes[9] == 0
                        && bytes[10] == 0x5e
                        && (bytes[11] & 0xff) == 0xfe;
        return isatap ? Optional.of(ipv4(bytes, 12)) : Optional.empty();
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private static boolean noneHolds(List<Block> blocks, InetAddress address) {
        return blocks.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    /** A range of addresses that share their first bits. */
    private record Block(InetAddress first, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            byte[] own = first.getAddress();
            byte[] other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xff << (8 - bits % 8);
            return Arrays.equals(own, 0, whole, other, 0, whole)
                    && (bits % 8 == 0 || ((own[whole] ^ other[whole]) & mask & 0xff) == 0);
        }
    }
}
