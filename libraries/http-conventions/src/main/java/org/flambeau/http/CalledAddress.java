package org.flambeau.http;

import java.net.InetAddress;
import java.util.List;

/**
 * Where an address belongs that a stranger asks a service to call, by the IANA registries of special-purpose addresses
 * (RFC 6890). What is not known to be public is not public.
 */
public enum CalledAddress {
    /** Anyone's on the internet. */
    PUBLIC,
    /** This machine: 127/8 and ::1. */
    LOOPBACK,
    /** A network of one's own: RFC 1918, RFC 4193, carriers' shared addresses (RFC 6598), benchmarks (RFC 2544). */
    PRIVATE,
    /**
     * Never to be called: link-local, multicast, unspecified, reserved, documentation, forms that carry an IPv4 address,
     * and the addresses at which clouds tell a machine its own secrets.
     */
    NEVER;

    private static final List<AddressBlock> LOOPBACKS =
            List.of(AddressBlock.of("127.0.0.0", 8), AddressBlock.of("::1", 128));

    /** Metadata services that stand inside other blocks: of Alibaba in RFC 6598, of Amazon in RFC 4193. */
    private static final List<AddressBlock> METADATA =
            List.of(AddressBlock.of("100.100.100.200", 32), AddressBlock.of("fd00:ec2::254", 128));

    private static final List<AddressBlock> PRIVATES = List.of(
            AddressBlock.of("10.0.0.0", 8),
            AddressBlock.of("172.16.0.0", 12),
            AddressBlock.of("192.168.0.0", 16),
            AddressBlock.of("100.64.0.0", 10),
            AddressBlock.of("198.18.0.0", 15),
            AddressBlock.of("fc00::", 7));

    /** 0/8, link-local, IETF protocols, documentation, 6to4 relays, multicast and above; the metadata of Azure. */
    private static final List<AddressBlock> NEVER_4 = List.of(
            AddressBlock.of("0.0.0.0", 8),
            AddressBlock.of("169.254.0.0", 16),
            AddressBlock.of("192.0.0.0", 24),
            AddressBlock.of("192.0.2.0", 24),
            AddressBlock.of("192.88.99.0", 24),
            AddressBlock.of("198.51.100.0", 24),
            AddressBlock.of("203.0.113.0", 24),
            AddressBlock.of("168.63.129.16", 32),
            AddressBlock.of("224.0.0.0", 3));

    /** All of IPv6 that is global unicast. */
    private static final AddressBlock GLOBAL_6 = AddressBlock.of("2000::", 3);

    /** IETF protocols with Teredo, documentation, 6to4. NAT64 and the like stand outside of {@link #GLOBAL_6}. */
    private static final List<AddressBlock> NEVER_6 = List.of(
            AddressBlock.of("2001::", 23),
            AddressBlock.of("2001:db8::", 32),
            AddressBlock.of("3fff::", 20),
            AddressBlock.of("2002::", 16));

    /** An IPv4 address that is written as {@code ::ffff:} is taken for what it is: Java reads it so. */
    public static CalledAddress of(InetAddress address) {
        if (has(LOOPBACKS, address)) return LOOPBACK;
        if (has(METADATA, address)) return NEVER;
        if (has(PRIVATES, address)) return PRIVATE;
        boolean four = address.getAddress().length == 4;
        if (four ? has(NEVER_4, address) : has(NEVER_6, address) || !GLOBAL_6.has(address)) return NEVER;
        return PUBLIC;
    }

    private static boolean has(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.has(address));
    }
}
