package org.flambeau.ceremony.crew.trigger;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param except one address that is not meant, null for none
 */
record Block(byte[] network, int bits, InetAddress except) {

    static Block of(String network, int bits) {
        return new Block(literal(network).getAddress(), bits, null);
    }

    static Block of(String network, int bits, String except) {
        return new Block(literal(network).getAddress(), bits, literal(except));
    }

    boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length || address.equals(except)) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) return false;
        }
        return true;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + address, e);
        }
    }
}
