package org.flambeau.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {

    @TempDir
    Path root;

    @Test
    void oneHoldsTheFolderAtATime() throws IOException {
        // Given
        SuiteFolder folder = new SuiteFolder(root);
        SuiteLock first = SuiteLock.take(folder).orElseThrow();

        // When, Then
        assertThat(SuiteLock.take(folder)).isEmpty();
        assertThat(folder.inUse()).isTrue();
        first.close();
        assertThat(folder.inUse()).isFalse();
        SuiteLock.take(folder).orElseThrow().close();
    }

    @Test
    void theLockOfAKilledProcessIsFree() throws IOException {
        // Given
        SuiteFolder folder = new SuiteFolder(root);
        Process holder = OtherProcess.start(List.of(), folder.lockFile().toString());
        assertThat(folder.inUse()).isTrue();
        assertThat(SuiteLock.take(folder)).isEmpty();

        // When
        holder.destroyForcibly().onExit().join();

        // Then
        assertThat(folder.inUse()).isFalse();
        SuiteLock.take(folder).orElseThrow().close();
    }

    @Test
    void aSecondStartIsRefusedAndTouchesNothingOfTheFirst() throws IOException {
        // Given
        SuiteFolder folder = new SuiteFolder(root);
        List<String> said = new ArrayList<>();
        try (SuiteLock first = SuiteLock.take(folder).orElseThrow()) {
            new Pids(folder).owned();
            Suite second = new Suite(SuiteOptions.isolated(root), said::add);

            // When
            assertThatThrownBy(second::start)
                    .isInstanceOf(Failure.class)
                    .hasMessage("process " + ProcessHandle.current().pid()
                            + " is just starting or stopping the suite in " + root + "; ./flambeau down stops it");
            second.close();

            // Then
            assertThat(said).isEmpty();
            assertThat(first).isNotNull();
            assertThat(folder.inUse()).isTrue();
            assertThat(root.resolve("pids.json")).exists();
            assertThat(Files.exists(root.resolve("postgres"))).isFalse();
        }
    }

    @Test
    void aStartThatIsClosedBeforeItBeginsStartsNothing() {
        // Given
        Suite suite = new Suite(SuiteOptions.isolated(root.resolve("new")), line -> {});

        // When
        suite.close();

        // Then
        assertThatThrownBy(suite::start).isInstanceOf(Failure.class).hasMessage("stopped while it started");
        assertThat(root.resolve("new")).doesNotExist();
    }
}
