package org.flambeau.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses: those whose first {@code bits} are the network's. */
record AddressBlock(byte[] network, int bits) {

    static AddressBlock of(String network, int bits) {
        try {
            return new AddressBlock(InetAddress.getByName(network).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + network, e);
        }
    }

    boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) return false;
        }
        return true;
    }
}
