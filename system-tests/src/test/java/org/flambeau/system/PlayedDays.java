package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.Timeline;

/** Days of Paris 2024 as the folder of a Games, for tests that need a standing and not the way to it: one import instead of a PUT each. */
final class PlayedDays {

    private final List<List<Object>> versions = new ArrayList<>();
    private final List<List<Object>> medals = new ArrayList<>();
    private final List<List<Object>> members = new ArrayList<>();

    private PlayedDays(List<Announcement> announcements) {
        Map<String, Integer> told = new HashMap<>();
        for (Announcement step : announcements) add(step, told.merge(step.event(), 1, Integer::sum));
    }

    /** Every podium of the days through this one, corrected ones with both versions; waits until all of it is told. */
    static void through(RunningSuite suite, LocalDate day) throws IOException {
        byte[] zip = new PlayedDays(Timeline.of(suite.folder()).between(null, day))
                .zip(suite.folder().bytes("games.json"));
        suite.medals("results-chief")
                .post("/import", UUID.randomUUID().toString(), "application/zip", zip)
                .orFail("the import of the days through " + day);
        JsonNode entered = suite.medalTable().path("events");
        Awaitility.await("the days are told").atMost(Duration.ofMinutes(3)).until(() -> suite.broadcast()
                .get("/snapshot")
                .orFail("the snapshot")
                .body()
                .at("/table/events")
                .equals(entered));
    }

    private void add(Announcement step, int n) {
        Map<String, Object> why = step.revision() == null ? Map.of() : step.revision();
        versions.add(Arrays.asList(
                step.event(), "OFFICIAL", step.at(), why.get("reason"), why.get("decidedBy"), why.get("decidedAt")));
        for (Map<String, Object> medal : step.medals()) {
            Map<?, ?> competitor = (Map<?, ?>) medal.get("competitor");
            medals.add(Arrays.asList(
                    step.event(),
                    n,
                    medal.get("medal"),
                    medal.get("organisation"),
                    competitor.get("kind"),
                    competitor.get("code"),
                    competitor.get("name"),
                    medal.get("medalDate"),
                    medal.get("awardedAt")));
            if (competitor.get("members") instanceof List<?> people)
                for (Object person : people) {
                    Map<?, ?> member = (Map<?, ?>) person;
                    members.add(Arrays.asList(
                            step.event(),
                            n,
                            competitor.get("code"),
                            member.get("code"),
                            member.get("name"),
                            member.get("gender"),
                            member.get("organisation")));
                }
        }
    }

    private byte[] zip(byte[] facts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "games.json", facts);
            put(zip, "podiums.csv", versions, "event,status,effective_at,reason,decided_by,decided_at");
            put(
                    zip,
                    "podium_medals.csv",
                    medals,
                    "event,n,medal,organisation,kind,competitor_code,competitor,medal_date,awarded_at");
            put(zip, "podium_members.csv", members, "event,n,competitor_code,athlete_code,athlete,gender,organisation");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, List<List<Object>> rows, String columns)
            throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        for (String column : columns.split(",")) schema.addColumn(column);
        ObjectWriter writer = new CsvMapper().writer(schema.build().withHeader());
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream()
                        .map(it -> it == null ? null : it.toString())
                        .toList())
                .toList();
        put(zip, name, writer.writeValueAsBytes(cells));
    }

    private static void put(ZipOutputStream zip, String name, byte[] contents) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(contents);
        zip.closeEntry();
    }
}
