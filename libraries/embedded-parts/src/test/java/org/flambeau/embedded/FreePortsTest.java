package org.flambeau.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void nobodyIsGivenThePortOfAnotherNorOneThatAnOutgoingConnectionMayHave() {
        List<Integer> given =
                IntStream.range(0, 200).mapToObj(time -> FreePorts.any()).toList();

        assertThat(given).doesNotHaveDuplicates().allSatisfy(port -> assertThat(port)
                .isBetween(1024, 32_767));
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws Exception {
        int port = FreePorts.any();
        assertThat(FreePorts.isFree(port)).isTrue();
        try (ServerSocket listening = new ServerSocket(port)) {
            assertThat(FreePorts.isFree(listening.getLocalPort())).isFalse();
        }
    }
}
