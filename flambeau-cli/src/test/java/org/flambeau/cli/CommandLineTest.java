package org.flambeau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Exit codes: 0 done, 1 not understood, 2 refused or failed; and a sentence each time. */
class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsNotUnderstoodEndsWith1AndSaysWhatIs() {
        assertThat(run()).isEqualTo(1);
        assertThat(run("relay")).isEqualTo(1);
        assertThat(err.toString()).contains("relay").contains("Try: ./flambeau --help");
        assertThat(run("up", "--port-medals", "many")).isEqualTo(1);
        assertThat(err.toString()).contains("many").contains("Try: ./flambeau up --help");
        assertThat(run("up", "--data", folder.toString(), "--port-medals", "70000"))
                .isEqualTo(1);
        assertThat(run("replay", "--speed", "fast")).isEqualTo(1);
        assertThat(err.toString()).contains("--speed takes max or a number from 1 to 1000000");
    }

    @Test
    void aRoleOrALifeThatATokenCannotHaveIsNotUnderstood() {
        assertThat(run("keys", "--data", folder.toString())).isZero();
        assertThat(run("token", "--data", folder.toString(), "--role", "king")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no role king; the roles are results, results-chief");
        assertThat(run("token", "--data", folder.toString(), "--role", "caller", "--days", "0"))
                .isEqualTo(1);
        assertThat(run("token", "--data", folder.toString(), "--role", "caller"))
                .isZero();
        assertThat(out.toString().trim()).matches("(?s).*[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void aTokenNeedsAKey() {
        assertThat(run("token", "--data", folder.toString(), "--role", "caller"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no key in " + folder);
    }

    @Test
    void whereNothingIsUpEveryCommandSaysSo() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(2);
        assertThat(run("down", "--data", folder.toString())).isZero();
        assertThat(out.toString()).containsSubsequence("nothing is up in " + folder, "nothing is up in " + folder);
        assertThat(run("replay", "--data", folder.toString())).isEqualTo(2);
        assertThat(run("watch", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nothing is up in " + folder + ": start it with ./flambeau up");
    }

    @Test
    void downLeavesAFolderThatIsNotThereUnmade() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(run("down", "--data", nowhere.toString())).isZero();
        assertThat(run("status", "--data", nowhere.toString())).isEqualTo(2);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void daysWithoutAMedalAreRefusedBeforeAnythingIsAsked() {
        assertThat(run("replay", "--data", folder.toString(), "--from", "2025-01-01"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "there is nothing to replay in those days: no medal of paris-2024 was decided from 2025-01-01");
    }

    @Test
    void aFolderThatIsNoGamesIsRefused() {
        assertThat(run("import", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(folder + " is not the folder of a Games: it holds no games.json");
    }

    @Test
    void helpIsAnAnswer() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("up").contains("replay").contains("watch");
    }

    private int run(String... arguments) {
        CommandLine line = Flambeau.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
