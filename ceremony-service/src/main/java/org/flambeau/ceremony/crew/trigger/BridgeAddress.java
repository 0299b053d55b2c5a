package org.flambeau.ceremony.crew.trigger;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where an address belongs, by the registries of special-purpose addresses (RFC 6890). Addresses at which clouds tell a
 * machine its own secrets are never called.
 */
enum BridgeAddress {
    PUBLIC,
    PRIVATE,
    NEVER;

    /** 0/8, link-local, IETF protocol assignments, multicast and above; one metadata address each of Alibaba and Azure. */
    private static final List<Block> NEVER_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("192.0.0.0", 24),
            Block.of("100.100.100.200", 32),
            Block.of("168.63.129.16", 32),
            Block.of("224.0.0.0", 3));

    /** Loopback, RFC 1918, shared addresses of carriers (RFC 6598), benchmarks (RFC 2544). */
    private static final List<Block> PRIVATE_4 = List.of(
            Block.of("127.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("172.16.0.0", 12),
            Block.of("192.168.0.0", 16),
            Block.of("100.64.0.0", 10),
            Block.of("198.18.0.0", 15));

    /** Unspecified, link-local, the former site-local, multicast; metadata of Amazon; forms that carry an IPv4 address. */
    private static final List<Block> NEVER_6 = List.of(
            Block.of("::", 128),
            Block.of("::", 96, "::1"),
            Block.of("fe80::", 9),
            Block.of("ff00::", 8),
            Block.of("fd00:ec2::254", 128),
            Block.of("64:ff9b::", 96),
            Block.of("64:ff9b:1::", 48),
            Block.of("2001::", 32),
            Block.of("2002::", 16));

    /** Loopback and unique local addresses (RFC 4193). */
    private static final List<Block> PRIVATE_6 = List.of(Block.of("::1", 128), Block.of("fc00::", 7));

    /** An IPv4 address that is written as IPv6 is taken for what it is: Java reads it so. */
    static BridgeAddress of(InetAddress address) {
        boolean four = address.getAddress().length == 4;
        if (has(four ? NEVER_4 : NEVER_6, address)) return NEVER;
        return has(four ? PRIVATE_4 : PRIVATE_6, address) ? PRIVATE : PUBLIC;
    }

    /** Why it may not be called, nothing when it may. */
    Optional<String> refusal(boolean allowPrivate) {
        if (this == NEVER) return Optional.of("this address is never called by a trigger");
        if (this == PRIVATE && !allowPrivate)
            return Optional.of("a private address is only called where flambeau.triggers.allow-private is true");
        return Optional.empty();
    }

    private static boolean has(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.has(address));
    }
}
