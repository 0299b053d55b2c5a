package org.flambeau.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.50, PRIVATE",
        "100.64.0.1, PRIVATE",
        "198.19.255.255, PRIVATE",
        "fc00::1, PRIVATE",
        "fd12::1, PRIVATE",
        "::ffff:10.0.0.1, PRIVATE",
        "0.0.0.0, NEVER",
        "169.254.169.254, NEVER",
        "100.100.100.200, NEVER",
        "168.63.129.16, NEVER",
        "192.0.0.192, NEVER",
        "203.0.113.7, NEVER",
        "224.0.0.1, NEVER",
        "255.255.255.255, NEVER",
        "::, NEVER",
        "::127.0.0.1, NEVER",
        "fe80::1, NEVER",
        "fec0::1, NEVER",
        "ff02::1, NEVER",
        "fd00:ec2::254, NEVER",
        "64:ff9b::7f00:1, NEVER",
        "64:ff9b:1::7f00:1, NEVER",
        "2001:0:7f00:1::, NEVER",
        "2001:db8::1, NEVER",
        "2002:7f00:1::1, NEVER",
        "100::1, NEVER",
        "93.184.216.34, PUBLIC",
        "172.32.0.1, PUBLIC",
        "100.128.0.1, PUBLIC",
        "223.255.255.255, PUBLIC",
        "2600:1901::1, PUBLIC",
        "2a00:1450:4007::1, PUBLIC"
    })
    void anAddressBelongsWhereItsRegistrySays(String address, CalledAddress where) throws UnknownHostException {
        assertThat(CalledAddress.of(InetAddress.getByName(address))).isEqualTo(where);
    }
}
