package org.flambeau.medals.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipReaderTest {

    @Test
    void filesMayStandInOneFolder() {
        assertThat(ZipReader.read(Zips.of("paris/games.json", "{}", "paris/events.csv", "code"))
                        .keySet())
                .containsExactly("games.json", "events.csv");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        for (String name : new String[] {"../games.json", "a/../../games.json", "/games.json", "a\\games.json", "a/.."})
            assertThat(refusal(Zips.of(name, "{}")).getStatusCode()).as(name).isEqualTo(400);
    }

    @Test
    void whatIsNoZipOrNotWholeOrEncryptedIsRefused() {
        byte[] zip = Zips.of("games.json", "{}", "events.csv", "code");
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;
        byte[] garbled = zip.clone();
        Arrays.fill(garbled, 30 + "games.json".length(), 30 + "games.json".length() + 4, (byte) 0xff);

        assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8)).getStatusCode())
                .isEqualTo(400);
        for (int length = 0; length < zip.length; length++)
            assertThat(refusal(Arrays.copyOf(zip, length)).getStatusCode())
                    .as("cut at " + length)
                    .isEqualTo(400);
        assertThat(refusal(encrypted).getDetail()).contains("encrypted");
        assertThat(refusal(garbled).getStatusCode()).isEqualTo(400);
    }

    @Test
    void aZipThatUnpacksToTooMuchIsRefusedWhateverItSays() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("games.json", new byte[40 << 20]);
        bomb.put("events.csv", new byte[40 << 20]);
        byte[] zip = Zips.of(bomb);

        assertThat(zip.length).isLessThan(1 << 20);
        assertThat(refusal(zip).getStatusCode()).isEqualTo(413);
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) many.put("file-" + i, new byte[0]);

        assertThat(refusal(Zips.of(many)).getStatusCode()).isEqualTo(413);
    }

    @Test
    void aFileThatStandsInTwoFoldersIsRefused() {
        assertThat(refusal(Zips.of("a/games.json", "{}", "b/games.json", "{}")).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws InterruptedException {
        Map<String, String> texts = Map.of("games.json", "{}");
        byte[] first = ZipWriter.write(texts);
        Thread.sleep(2_100); // a zip tells times to two seconds

        assertThat(ZipWriter.write(texts)).isEqualTo(first);
        assertThat(ZipReader.read(first).get("games.json")).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static HttpProblem refusal(byte[] zip) {
        return catchThrowableOfType(HttpProblem.class, () -> ZipReader.read(zip));
    }
}
