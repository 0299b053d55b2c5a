package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flambeau.contracts.EventJson;
import org.flambeau.embedded.FreePorts;
import org.junit.jupiter.api.Test;

/** The launcher script, as a newcomer uses it. */
class CommandLineIT {

    private static final int MINUTES = 4;

    private final Path home = Path.of(System.getProperty("flambeau.home"));

    @Test
    void upReplayStatusAndDownDoWhatTheReadmeSaysAndDataSurvivesADown() throws Exception {
        Path data = Files.createTempDirectory(home.resolve("system-tests/target"), "cli");
        List<String> ports = List.of(
                "--port-broadcast", "" + FreePorts.any(),
                "--port-medals", "" + FreePorts.any(),
                "--port-ceremony", "" + FreePorts.any());

        Answer up = flambeau(data, "up", ports, "--detach");
        assertThat(up.exit()).as(up.text()).isZero();
        JsonNode file = EventJson.mapper().readTree(data.resolve("up.json").toFile());
        assertThat(up.text())
                .contains("loaded 206 organisations")
                .contains(file.path("addresses").path("broadcast").asText());
        assertThat(Path.of(file.path("tokens").path("results-chief").asText())).isNotEmptyFile();
        try {
            Answer again = flambeau(data, "up", ports);
            assertThat(again.exit()).isEqualTo(2);
            assertThat(again.text()).contains("already up");
            assertThat(flambeau(data, "status", List.of()).exit()).isZero();

            List<String> oneDay = List.of("--speed", "max", "--through", "2024-07-27");
            assertThat(flambeau(data, "replay", oneDay).text())
                    .contains("/41 medals")
                    .doesNotContain("reset");
            assertThat(flambeau(data, "replay", oneDay).text()).contains("was reset first");
            aGamesGoesOutAndInAgain(data);
        } finally {
            assertThat(flambeau(data, "down", List.of()).exit()).isZero();
        }
        assertThat(data.resolve("up.json")).doesNotExist();
        file.path("pids")
                .forEach(pid -> assertThat(ProcessHandle.of(pid.asLong())).isEmpty());
        assertThat(flambeau(data, "status", List.of()).exit()).isEqualTo(2);
    }

    private void aGamesGoesOutAndInAgain(Path data) throws Exception {
        Path folder = data.resolve("exported");
        Answer export = flambeau(data, "export", List.of("--to", folder.toString(), "paris-2024"));
        assertThat(export.exit()).as(export.text()).isZero();
        assertThat(flambeau(data, "import", List.of("--dry-run", folder.toString()))
                        .text())
                .contains("would load 0 versions of podiums")
                .contains("nothing was stored of paris-2024");

        Files.writeString(folder.resolve("history.csv"), "year,games\n1896,athens-1896\n");
        Answer faulty = flambeau(data, "import", List.of(folder.toString()));
        assertThat(faulty.exit()).isEqualTo(2);
        assertThat(faulty.text())
                .contains("1 fault; nothing of it was stored")
                .contains("history.csv:1 organisation the header line lacks this column");
    }

    @Test
    void whatIsNotUnderstoodIsSaidInALineWithExitCodeOne() throws Exception {
        Answer answer = flambeau(null, "fly", List.of());

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.text()).contains("fly").doesNotContain("\tat ");
    }

    private record Answer(int exit, String text) {}

    private Answer flambeau(Path data, String command, List<String> options, String... more)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.resolve("flambeau").toString(), command));
        if (data != null) line.addAll(List.of("--data", data.toString()));
        line.addAll(options);
        line.addAll(List.of(more));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), text);
    }
}
