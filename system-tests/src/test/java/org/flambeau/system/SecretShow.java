package org.flambeau.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;

/** A show that is full of secrets, and the crew that plans, rehearses and calls it. */
final class SecretShow {

    static final String GAMES = "secrecy";
    static final String GALA = "/ceremonies/gala";
    static final String PROPOSAL = "/ceremonies/zqproposal";

    private static final String JSON = "application/json";
    private static final String ORDER = GALA + "/running-order";
    private static final Instant OPENING = Instant.parse("2031-03-01T19:00:00Z");

    private final String base;
    private final String production;
    private final Desk chief;
    private final Desk producer;
    private final Desk approver;
    private final Desk caller;
    private final List<Map<String, Object>> segments = new ArrayList<>();
    private String live;
    private int take;

    SecretShow(RunningSuite suite) throws IOException {
        chief = new Desk(suite.addresses().medals() + "/games/" + GAMES, suite.token("results-chief"));
        base = suite.addresses().ceremony() + "/games/" + GAMES;
        production = suite.token("production");
        producer = new Desk(base, suite.token("producer"));
        approver = new Desk(base, suite.token("approver"));
        caller = new Desk(base, suite.token("caller"));
        segments.add(open("open-a", "Opening of the gates"));
        segments.add(ada());
        segments.add(open("open-b", "Speeches"));
        segments.add(secret("bea", "PT9M"));
        segments.get(3).put("secretUntil", "2199-01-01T00:00:00Z");
        segments.add(secret("cid", "PT9M"));
        segments.add(secret("doe", "PT9M"));
        segments.add(open("open-c", "The flag is lowered"));
        segments.add(secret("eve", "PT9M"));
        segments.add(open("open-d", "Good night"));
    }

    /** The Games, as medals-service tells the others of it. */
    void found() {
        Map<String, Object> games = Map.of(
                "purpose", "REHEARSAL",
                "names", Map.of("en", "Games of secrets"),
                "host", "FRA",
                "zone", "Europe/Paris",
                "firstDay", "2031-02-20",
                "lastDay", "2031-03-01",
                "dayEndsAt", "03:00");
        chief.set("", JSON, Http.json(games)).orFail("the Games");
    }

    boolean isKnown() {
        return producer.get("/ceremonies").ok();
    }

    void plan() {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of(
                "kind", "OTHER",
                "names", Map.of("en", "Gala"),
                "zone", "Europe/Paris",
                "plannedStart", OPENING.toString(),
                "minimumInterval", "PT0S"));
        producer.set(GALA, JSON, Http.json(facts)).orFail("the gala");
        facts.put("names", Map.of("en", "Zqproposal name"));
        producer.put(PROPOSAL + "?state=proposed", null, null, JSON, Http.json(facts))
                .orFail("the proposal");
        order(null);
        producer.set(GALA + "/parade", JSON, Http.json(parade())).orFail("the parade");
        delegations("2031-03-01T19:00:00Z");
        approve();
    }

    /** The crew's own words about the secret. */
    void talk() {
        producer.set(
                        GALA + "/crew-columns",
                        JSON,
                        Http.json(Map.of(
                                "columns", List.of(Map.of("code", "sound", "title", "Sound", "department", "Sound")))))
                .orFail("the columns");
        producer.set(GALA + "/segments/zqcode-ada/crew/sound", JSON, Http.json(Map.of("text", "Zqcell-ada microphone")))
                .orFail("the cell");
        producer.post(GALA + "/notes", key(), Map.of("segment", "zqcode-ada", "text", "Zqnote-ada is late"))
                .orFail("the note");
        producer.set(GALA + "/stage-message", JSON, Http.json(Map.of("text", "Zqmessage-ada stands by")))
                .orFail("the message");
    }

    /** Screens of the production that come and go, also one of the proposal. */
    void watch() throws IOException, InterruptedException {
        for (String ceremony : List.of(GALA, PROPOSAL)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + ceremony + "/live"))
                    .header("Authorization", "Bearer " + production)
                    .build();
            try (InputStream stream = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                if (stream.read() < 0) throw new IOException("no stream of " + ceremony);
            }
        }
    }

    void start(String mode) {
        live = null;
        // The last run's takes stand until the start of the next, which counts anew.
        take = producer.get(GALA + "/timing").body().path("take").asInt();
        say("START", Map.of("mode", mode));
        take = 0;
        moved("open-a");
    }

    void next(String becomesLive) {
        say("NEXT", Map.of());
        moved(becomesLive);
    }

    void say(String command, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        Map<String, Object> expects = new LinkedHashMap<>(Map.of("take", take));
        if (live != null) expects.put("segment", live);
        body.put("command", command);
        body.put("expects", expects);
        caller.post(GALA + "/commands", key(), body).orFail(command);
    }

    void delete(String code) {
        segments.removeIf(segment -> segment.get("code").equals(code));
        order(null);
    }

    /** Another instant until which the fourth segment is secret. */
    void beaUntil(Instant instant) {
        segments.get(3).put("secretUntil", instant.toString());
        order(null);
    }

    void correct(String reason) {
        segments.get(0).put("title", "The gates are opened");
        order(reason);
    }

    void approve() {
        approver.post(ORDER + "/approval", producer.get(ORDER).tag()).orFail("the approval");
    }

    void accept() {
        producer.post(PROPOSAL + "/acceptance", key(), null).orFail("the acceptance");
    }

    void delegations(String embargoUntil) {
        List<Object> list = List.of(
                Map.of(
                        "organisation",
                        "GRE",
                        "names",
                        Map.of("en", Map.of("name", "Greece", "confirmed", true)),
                        "flagBearers",
                        List.of("Zqbearer-dan"),
                        "embargoUntil",
                        embargoUntil),
                Map.of("organisation", "FRA", "names", Map.of("en", Map.of("name", "France", "confirmed", true))));
        producer.set("/delegations", JSON, Http.json(list)).orFail("the delegations");
    }

    /** Codes of the segments in the order in which they go live. */
    List<String> codes() {
        return segments.stream().map(segment -> (String) segment.get("code")).toList();
    }

    private void moved(String nowLive) {
        live = nowLive;
        take++;
    }

    private void order(String correction) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("segments", segments);
        body.put("groups", List.of(Map.of("code", "zqgroup", "title", "Zqgrouptitle", "target", "PT27M13.517S")));
        if (correction != null) body.put("correction", correction);
        producer.set(ORDER, JSON, Http.json(body)).orFail("the running order");
    }

    private static Map<String, Object> ada() {
        Map<String, Object> ada = secret("ada", "PT27M13.517S");
        ada.put("delayBefore", "PT7M19S");
        ada.put("group", "zqgroup");
        ada.put("variants", List.of("main", "zqvariant"));
        ada.put("languages", List.of("qzz-QZ"));
        ada.put("anchor", Map.of("name", "Zqanchor-ada", "at", "2031-03-01T19:10:00Z"));
        ada.put(
                "cues",
                List.of(Map.of("code", "zqcue-ada", "title", "Zqcuetitle-ada", "department", "Zqdepartment-ada")));
        return ada;
    }

    private static Map<String, Object> secret(String name, String length) {
        Map<String, Object> segment = open("zqcode-" + name, "Zqtitle-" + name);
        segment.put("publicTitle", "Artistic programme");
        segment.put("people", List.of("Zqperson-" + name));
        segment.put("location", "Zqplace-" + name);
        segment.put("end", Map.of("rule", "DURATION", "duration", length));
        segment.put("secretUntilLive", true);
        return segment;
    }

    private static Map<String, Object> open(String code, String title) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("code", code);
        segment.put("title", title);
        segment.put("end", Map.of("rule", "DURATION", "duration", "PT5M"));
        segment.put("publicTimes", true);
        return segment;
    }

    private static Map<String, Object> parade() {
        return Map.of(
                "ruleSet", "olympic",
                "language", "en",
                "languages", List.of("en"),
                "host", "FRA",
                "plannedStart", "2031-03-01T19:00:00Z",
                "publicOrder", true);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
