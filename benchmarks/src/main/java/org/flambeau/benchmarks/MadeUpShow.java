package org.flambeau.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.TokenMint;

/**
 * A ceremony of so many segments, with people, cues, groups and secrets as a running order has them, that is on air at its
 * first segment; and its caller. The show may move on without a pause between two commands.
 */
final class MadeUpShow {

    private static final Pattern TAKE = Pattern.compile("\"take\":(\\d+)");
    private static final Pattern LIVE = Pattern.compile("\"live\":\\{\"segment\":\"([^\"]+)\"");
    private static final String JSON = "application/json";
    private static final int IN_A_GROUP = 10;
    private static final int SECRET_EVERY = 7;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private String live;
    private int take;

    private MadeUpShow(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Plans, approves and starts it; the Games must be there. */
    static MadeUpShow started(RunningSuite running, String code, int segments) throws IOException {
        String path = "/games/" + RunningSuite.GAMES + "/ceremonies/" + code;
        TokenMint mint = running.suite().mint();
        Desk producer = new Desk(running.ceremony(), mint.token("producer", TokenMint.VALIDITY));
        producer.set(path, JSON, Http.json(facts(code))).orFail(code);
        String order = path + "/running-order";
        Http.Answer stored = producer.set(order, JSON, Http.json(order(segments))).orFail(order);
        new Desk(running.ceremony(), mint.token("approver", TokenMint.VALIDITY))
                .post(order + "/approval", stored.tag())
                .orFail("the approval of " + code);
        MadeUpShow show =
                new MadeUpShow(running.ceremony() + path, mint.token("caller", TokenMint.VALIDITY));
        show.command("START");
        return show;
    }

    /** Where its stream is. */
    URI stream() {
        return URI.create(address + "/live");
    }

    /** How many times it has moved on. */
    int take() {
        return take;
    }

    /** Sends a command that has to be accepted; milliseconds until its answer was there. */
    double command(String command) throws IOException {
        Map<String, Object> expects = new LinkedHashMap<>();
        if (live != null) expects.put("segment", live);
        expects.put("take", take);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/commands"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Http.json(Map.of("command", command, "expects", expects))))
                .build();
        try {
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            double millis = Measured.millisSince(begin);
            if (answer.statusCode() != 200) throw new IOException(command + " was refused: " + answer.body());
            take = Integer.parseInt(found(TAKE, answer.body()));
            live = found(LIVE, answer.body());
            return millis;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Map<String, Object> facts(String code) {
        return Map.of(
                "kind",
                "OTHER",
                "names",
                Map.of("en", "Show " + code),
                "zone",
                "Europe/Paris",
                "plannedStart",
                "2031-08-11T19:00:00Z",
                "minimumInterval",
                "PT0S");
    }

    private static Map<String, Object> order(int segments) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            if (i % IN_A_GROUP == 0)
                groups.add(Map.of("code", "part-" + i / IN_A_GROUP, "title", "Part " + i, "target", "PT25M"));
            all.add(segment(i));
        }
        return Map.of("segments", all, "groups", groups);
    }

    private static Map<String, Object> segment(int i) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("code", "segment-" + i);
        segment.put("title", "Segment " + i + " of the evening");
        segment.put("publicTitle", "Artistic programme");
        segment.put("location", "Stade de France");
        segment.put("people", List.of("First of " + i, "Second of " + i));
        segment.put("end", Map.of("rule", "DURATION", "duration", "PT2M30S"));
        segment.put("secretUntilLive", i % SECRET_EVERY == SECRET_EVERY - 1);
        segment.put("publicTimes", true);
        segment.put("group", "part-" + i / IN_A_GROUP);
        segment.put(
                "cues",
                List.of(
                        Map.of("code", "light", "title", "House to half", "department", "Light", "after", "PT0S"),
                        Map.of("code", "sound", "title", "Music in", "department", "Sound", "after", "PT5S")));
        return segment;
    }

    private static String found(Pattern pattern, String body) throws IOException {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) throw new IOException("no " + pattern + " in " + body);
        return matcher.group(1);
    }
}
