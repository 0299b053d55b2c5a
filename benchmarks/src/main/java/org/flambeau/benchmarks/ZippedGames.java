package org.flambeau.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A whole Games as the zip that medals-service imports: one that was exported, or one that is made up. */
final class ZippedGames {

    private static final int ORGANISATIONS = 100;
    private static final Instant BEGIN = Instant.parse("2024-07-27T08:00:00Z");

    private final Map<String, byte[]> files;

    private ZippedGames(Map<String, byte[]> files) {
        this.files = files;
    }

    static ZippedGames exported(String medals, String games, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(medals + "/games/" + games + "/export"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException("export: " + answer.statusCode());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return new ZippedGames(files);
    }

    /** A Games with so many events, each with an official podium of three athletes. */
    static ZippedGames madeUp(int events) {
        StringBuilder organisations = new StringBuilder("code,name,continent,ranked\n");
        for (int i = 0; i < ORGANISATIONS; i++)
            organisations
                    .append(organisation(i))
                    .append(",Organisation ")
                    .append(i)
                    .append(",EUR,true\n");
        StringBuilder register = new StringBuilder("code,discipline,discipline_name,name,category,bronzes\n");
        StringBuilder podiums = new StringBuilder(
                "event,status,effective_at,recorded_at,recorded_by,reason,decided_by,decided_at,exception\n");
        StringBuilder medals =
                new StringBuilder("event,n,medal,organisation,kind,competitor_code,competitor,medal_date,awarded_at\n");
        for (int i = 0; i < events; i++) {
            Instant at = BEGIN.plusSeconds(i * 300L);
            String day = at.toString().substring(0, 10);
            register.append(event(i)).append(",ATH,Athletics,Event ").append(i).append(",W,1\n");
            podiums.append(event(i)).append(",OFFICIAL,").append(at).append(",,,,,,\n");
            String[] colours = {"GOLD", "SILVER", "BRONZE"};
            for (int place = 0; place < colours.length; place++)
                medals.append(String.join(
                                ",",
                                event(i),
                                "1",
                                colours[place],
                                organisation((i * 7 + place * 13) % ORGANISATIONS),
                                "ATHLETE",
                                "A" + i + "-" + place,
                                "Athlete " + i + " " + place,
                                day,
                                at.toString()))
                        .append('\n');
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("games.json", bytes("""
                {"code": "made-up", "purpose": "REHEARSAL", "names": {"en": "Made up"}, "host": "%s", "zone": "Europe/Paris",
                 "firstDay": "2024-07-27", "lastDay": "2024-08-11", "dayEndsAt": "03:00"}""".formatted(organisation(0))));
        files.put("organisations.csv", bytes(organisations.toString()));
        files.put("events.csv", bytes(register.toString()));
        files.put("podiums.csv", bytes(podiums.toString()));
        files.put("podium_medals.csv", bytes(medals.toString()));
        return new ZippedGames(files);
    }

    /** Code of an event of a Games that was made up. */
    static String event(int number) {
        return "EVENT-" + number;
    }

    /** Imports it under a code and gives the milliseconds until the answer. */
    double importAs(String games, String medals, String token) throws Exception {
        byte[] zip = zip(games);
        HttpRequest request = HttpRequest.newBuilder(URI.create(medals + "/games/" + games + "/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/zip")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("import: " + answer.statusCode() + " " + answer.body());
        return Measured.millisSince(begin);
    }

    private byte[] zip(String games) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getKey().equals("games.json") ? renamed(file.getValue(), games) : file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] renamed(byte[] facts, String games) {
        String text = new String(facts, StandardCharsets.UTF_8);
        return bytes(text.replaceFirst("\"code\"\\s*:\\s*\"[^\"]*\"", "\"code\": \"" + games + "\""));
    }

    private static String organisation(int number) {
        return "O" + (100 + number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
