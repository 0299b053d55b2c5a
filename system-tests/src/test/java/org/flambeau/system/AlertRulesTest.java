package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The alert rules as Prometheus' own promtool sees them. Without one on this machine the tests say so and are skipped; in CI
 * its absence fails them.
 */
class AlertRulesTest {

    private static final Path HOME = Path.of(System.getProperty("flambeau.home"));

    @Test
    void everyRuleAndTheSettingsOfPrometheusAreUnderstood() throws Exception {
        List<String> check = new ArrayList<>(List.of("check", "rules"));
        for (Path file : Queries.rules()) check.add(file.toString());

        assertThat(Queries.rules()).hasSizeGreaterThanOrEqualTo(2);
        promtool(check);
        promtool(List.of(
                "check",
                "config",
                "--syntax-only",
                HOME.resolve("deploy/prometheus/prometheus.yml").toString()));
    }

    @Test
    void theRulesWakeWhomTheyShallAndWhenAllIsWellNobody() throws Exception {
        promtool(List.of(
                "test",
                "rules",
                HOME.resolve("deploy/prometheus/tests/rules.test.yml").toString()));
    }

    private static void promtool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable().toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
    }

    private static Path executable() {
        Path executable = Stream.of("/usr/bin/promtool", "/usr/local/bin/promtool")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null && "true".equals(System.getenv("CI")))
            Assertions.fail("CI needs promtool: install Debian's prometheus");
        Assumptions.assumeTrue(executable != null, "no promtool on this machine: the alert rules are not checked");
        return executable;
    }
}
