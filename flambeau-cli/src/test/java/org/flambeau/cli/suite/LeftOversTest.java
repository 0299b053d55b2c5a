package org.flambeau.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    @Test
    void whatAKilledOwnerLeftInTheMiddleOfItsStartIsFoundAndStopped() throws IOException {
        // Given
        SuiteFolder folder = new SuiteFolder(root);
        Process orphan = start("-Dflambeau.data=" + folder.root());
        new Pids(folder).started("medals-service", orphan.pid());

        // When
        boolean wasUp = Shutdown.of(folder, said::add);

        // Then
        assertThat(wasUp).isTrue();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(said).containsExactly("stopping medals-service, left over from a start that was killed");
        assertThat(Shutdown.of(folder, said::add)).isFalse();
    }

    @Test
    void aProcessThatWorksForAnotherFolderOrForNoneIsLeftAlone() throws IOException {
        // Given
        SuiteFolder folder = new SuiteFolder(root.resolve("a"));
        folder.make();
        Process other = start("-Dflambeau.data=" + root.resolve("ab"));
        Process none = start("-Dflambeau=1");
        new Pids(folder).started("medals-service", other.pid());
        new Pids(folder).started("kafka", none.pid());

        // When
        Shutdown.of(folder, said::add);

        // Then
        assertThat(other.isAlive()).isTrue();
        assertThat(none.isAlive()).isTrue();
        assertThat(said).isEmpty();
    }

    private Process start(String option) throws IOException {
        Process process = OtherProcess.start(List.of(option));
        started.add(process);
        return process;
    }
}
