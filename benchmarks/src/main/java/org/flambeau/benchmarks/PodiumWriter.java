package org.flambeau.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;

/** A chief who changes podiums again and again: protested, official, protested. */
final class PodiumWriter {

    private final Desk desk;

    PodiumWriter(String medals, String games, String token) {
        desk = new Desk(medals + "/games/" + games, token);
    }

    /** Changes a podium that is there and gives the milliseconds of its PUT. */
    double change(String event) {
        String path = "/events/" + event + "/podium";
        Http.Answer present = desk.get(path).orFail(path);
        JsonNode podium = present.body();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("status", podium.path("status").asText().equals("OFFICIAL") ? "PROTESTED" : "OFFICIAL");
        body.set("medals", podium.path("medals"));
        body.set("vacant", podium.path("vacant"));
        byte[] bytes = Http.json(body);
        long begin = System.nanoTime();
        desk.put(path, present.tag(), null, "application/json", bytes).orFail(path);
        return Measured.millisSince(begin);
    }
}
