package org.flambeau.ceremony.crew.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "fe80::1",
                "fec0::1",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "255.255.255.255",
                "ff02::1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "fd00:ec2::254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "::ffff:169.254.169.254",
                "::169.254.169.254"
            })
    void someAddressesAreNeverCalled(String address) throws UnknownHostException {
        assertThat(refusal(address, true)).isPresent();
        assertThat(refusal(address, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.50",
                "100.64.0.1",
                "::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1"
            })
    void privateOnesAreCalledWhereThatIsConfigured(String address) throws UnknownHostException {
        assertThat(refusal(address, true)).isEmpty();
        assertThat(refusal(address, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2600:1901::1", "223.255.255.255"})
    void publicOnesAreCalled(String address) throws UnknownHostException {
        assertThat(refusal(address, false)).isEmpty();
    }

    @Test
    void aNameIsLookedAtWhenItIsCalledAndNotOnlyWhenTheTriggerIsMade() throws InterruptedException {
        TriggerSettings publicOnly = allowingPrivate(false);
        BridgePolicy policy = new BridgePolicy(publicOnly);
        assertThat(policy.refusalOfLiteral("localhost")).isEmpty();
        Due due = new Due(1, 1, "msg_1", "{}", URI.create("http://localhost:9/"), "whsec_x", Duration.ofSeconds(10));

        CallBridge.Outcome outcome =
                new CallBridge(policy, null, publicOnly, Clock.systemUTC()).attempt(due, Runnable::run);

        assertThat(outcome.state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(outcome.attempt().failure()).contains("flambeau.triggers.allow-private");
    }

    @Test
    void pausesDoubleUntilTwoSeconds() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(claim -> new Due(1, claim, "m", "", null, "", Duration.ZERO)
                        .pause()
                        .toMillis()))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 2_000L, 2_000L);
    }

    private static Optional<String> refusal(String address, boolean allowPrivate) throws UnknownHostException {
        return new BridgePolicy(allowingPrivate(allowPrivate)).refusalOf(InetAddress.getByName(address));
    }

    private static TriggerSettings allowingPrivate(boolean allowPrivate) {
        return new TriggerSettings() {
            @Override
            public boolean allowPrivate() {
                return allowPrivate;
            }

            @Override
            public Duration useWithin() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration deadline() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(200);
            }

            @Override
            public int atOnce() {
                return 1;
            }
        };
    }
}
