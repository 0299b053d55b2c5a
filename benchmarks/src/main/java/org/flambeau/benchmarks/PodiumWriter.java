package org.flambeau.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;

/** A chief who changes podiums again and again. */
final class PodiumWriter {

    private final Desk desk;
    private int changes;

    PodiumWriter(String medals, String games, String token) {
        desk = new Desk(medals + "/games/" + games, token);
    }

    /** Protested, official, protested: changes the status of a podium that is there and gives the milliseconds of its PUT. */
    double changeStatus(String event) {
        return change(
                event,
                body -> body.put("status", body.path("status").asText().equals("OFFICIAL") ? "PROTESTED" : "OFFICIAL"));
    }

    /** Lets gold and silver change places, for a reason, and gives the milliseconds of the PUT: milestones move too. */
    double changeMedals(String event) {
        return change(event, body -> {
            for (JsonNode medal : body.path("medals")) {
                String colour = medal.path("medal").asText();
                if (!colour.equals("BRONZE"))
                    ((ObjectNode) medal).put("medal", colour.equals("GOLD") ? "SILVER" : "GOLD");
            }
            body.putObject("revision")
                    .put("reason", "change " + ++changes)
                    .put("decidedBy", "the benchmark")
                    .put("decidedAt", "2024-08-12T10:00:00Z");
        });
    }

    private double change(String event, Consumer<ObjectNode> change) {
        String path = "/events/" + event + "/podium";
        Http.Answer present = desk.get(path).orFail(path);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("status", "medals", "vacant"))
            body.set(field, present.body().path(field));
        change.accept(body);
        byte[] bytes = Http.json(body);
        long begin = System.nanoTime();
        String key = UUID.randomUUID().toString(); // an answer that was lost is asked for again, and is the same
        desk.put(path, present.tag(), key, "application/json", bytes).orFail(path);
        return Measured.millisSince(begin);
    }
}
