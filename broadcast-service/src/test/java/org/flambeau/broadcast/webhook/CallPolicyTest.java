package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {

    private static final CallPolicy PUBLIC_ONLY = policy(false);
    private static final CallPolicy LOCAL = policy(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                "localhost",
                "api.localhost",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "0.0.0.0",
                "[::]",
                "224.0.0.1",
                "255.255.255.255",
                "%31%32%37.0.0.1",
                "①②⑦.⓪.⓪.①"
            })
    void noFormOfAnAddressThatIsNotPublicCanBeWritten(String host) {
        HttpProblem refusal =
                catchThrowableOfType(HttpProblem.class, () -> PUBLIC_ONLY.checked("url", "https://" + host + "/hook"));

        assertThat(refusal).as(host).isNotNull();
        assertThat(refusal.getStatusCode()).isEqualTo(422);
        assertThat(refusal.getParameters())
                .containsEntry("field", "url")
                .containsEntry("value", "https://" + host + "/hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/flambeau?key=1",
                "https://hooks.example.org:8443",
                "https://93.184.216.34/hook",
                "https://[2600:1901::1]/hook",
                "https://1password.example/",
                "HTTPS://Hooks.Example.org/"
            })
    void publicOnesCanBe(String url) {
        assertThat(PUBLIC_ONLY.checked("url", url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "//hooks.example.org/",
                "https:///hook",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:70000/",
                "https://hooks example.org/",
                ""
            })
    void whatIsNoHttpsAddressOfAHostIsRefused(String url) {
        assertThat(catchThrowableOfType(HttpProblem.class, () -> PUBLIC_ONLY.checked("url", url)))
                .as(url)
                .isNotNull();
    }

    @Test
    void theSwitchAllowsThisMachineWithoutTlsAndNothingElse() throws UnknownHostException {
        assertThat(LOCAL.checked("url", "http://127.0.0.1:9000/hook")).isNotNull();
        assertThat(LOCAL.checked("url", "http://localhost:9000/hook")).isNotNull();
        assertThat(LOCAL.checked("url", "http://[::1]:9000/hook")).isNotNull();
        assertThat(catchThrowableOfType(HttpProblem.class, () -> LOCAL.checked("url", "http://10.0.0.1/")))
                .isNotNull();
        URI plain = URI.create("http://receiver.example/");
        assertThat(LOCAL.refusalOf(plain, addresses("127.0.0.1"))).isEmpty();
        assertThat(LOCAL.refusalOf(plain, addresses("93.184.216.34")).orElseThrow())
                .contains("plain http is for loopback");
    }

    @Test
    void aNameIsRefusedWhenOneOfItsAddressesIs() throws UnknownHostException {
        URI url = URI.create("https://hooks.example.org/");

        assertThat(PUBLIC_ONLY.refusalOf(url, addresses("93.184.216.34", "2600:1901::1")))
                .isEmpty();
        assertThat(PUBLIC_ONLY
                        .refusalOf(url, addresses("93.184.216.34", "169.254.169.254"))
                        .orElseThrow())
                .isEqualTo("hooks.example.org is the address 169.254.169.254, which is never called");
    }

    private static List<InetAddress> addresses(String... literals) throws UnknownHostException {
        return Stream.of(literals).map(CallPolicyTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CallPolicy policy(boolean allowLoopback) {
        return new CallPolicy(new TestSettings(allowLoopback, Duration.ofSeconds(1)));
    }
}
