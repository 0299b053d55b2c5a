package org.flambeau.cli.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path root;

    @Test
    void aPortThatIsTakenIsNamedWithWhoHasItAndWithAdvice() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            String holder = Files.exists(Path.of("/proc/net/tcp"))
                    ? " (java, process " + ProcessHandle.current().pid() + ")"
                    : "";

            assertThatThrownBy(() -> check(port))
                    .isInstanceOf(Failure.class)
                    .hasMessage("port " + port + " is in use by another program" + holder
                            + ": stop it, or choose another port with --port-medals");
        }
    }

    @Test
    void whatIsNoPortIsNotUnderstood() {
        assertThatThrownBy(() -> check(65_536))
                .isInstanceOf(NotUnderstood.class)
                .hasMessage("--port-medals takes 1 to 65535, or 0 for any free one, not 65536");
        assertThatThrownBy(() -> check(-1)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void anyFreePortIsFine() {
        assertThatCode(() -> check(0)).doesNotThrowAnyException();
    }

    private void check(int medalsPort) throws IOException {
        SuiteOptions options = new SuiteOptions(root, 0, medalsPort, 0, 0, 0, null, null, false);
        Preflight.check(options, new SuiteFolder(root));
    }
}
