package org.flambeau.cli.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flambeau.cli.Paris;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GamesFolderTest {

    @TempDir
    Path place;

    @Test
    void onlyTheFilesOfTheGamesAreSentAndAnExportIsWrittenAsItCame() throws IOException {
        byte[] zip = Paris.folder().zip();

        assertThat(GamesFolder.unzip(zip, place.resolve("new")))
                .containsExactly("games.json", "organisations.csv", "events.csv", "history.csv");
        assertThat(Files.readAllBytes(place.resolve("new/events.csv")))
                .isEqualTo(Paris.folder().bytes("events.csv"));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(place.resolve("notes.txt"), "ask Jeanne");

        assertThatThrownBy(() -> GamesFolder.unzip(Paris.folder().zip(), place))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not empty");
        assertThat(place.resolve("games.json")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../games.json"));
        }

        assertThatThrownBy(() -> GamesFolder.unzip(bytes.toByteArray(), place.resolve("new")))
                .isInstanceOf(Failure.class);
        assertThat(place.resolve("games.json")).doesNotExist();
    }

    @Test
    void everyFaultIsALineForAPerson() throws IOException {
        String refusal = """
                {"detail": "the folder has 3 faults; nothing of it was stored", "more": 1, "faults": [
                  {"file": "podiums.csv", "row": 3, "field": "status", "value": "FINAL", "reason": "expected one of ..."},
                  {"file": "notes.txt", "reason": "this file is not known here"}]}""";

        assertThat(FolderFaults.of(EventJson.mapper().readTree(refusal))).isEqualTo("""
                        the folder has 3 faults; nothing of it was stored
                        podiums.csv:3 status FINAL expected one of ...
                        notes.txt this file is not known here
                        and 1 more""");
    }
}
