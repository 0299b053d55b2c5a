package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;

/** The closing ceremony of the running suite, planned and not started, and what tests ask of it beside the screens. */
record PlannedShow(RunningSuite suite, ClosingCeremony closing) {

    static final String CEREMONY = "/ceremonies/closing";
    static final String ORDER = CEREMONY + "/running-order";

    /** @param minute how long a minute of the plan lasts */
    static PlannedShow at(Instant start, Duration minute) throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ClosingCeremony closing = ClosingCeremony.at(suite.folder(), start, minute);
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
        return new PlannedShow(suite, closing);
    }

    String code(int place) {
        return (String) closing.segments().get(place).get("code");
    }

    String title(int place) {
        return (String) closing.segments().get(place).get("title");
    }

    /** Calls it on, as {@link RunningSuite#call}. */
    void call(int take) throws Exception {
        suite.call(closing, take);
    }

    JsonNode timing() throws Exception {
        return production(CEREMONY + "/timing");
    }

    JsonNode order() throws Exception {
        return production(ORDER);
    }

    /** A segment of the stored running order. */
    JsonNode segment(String code) throws Exception {
        return find(order().path("segments"), code);
    }

    /** How a segment stands in the timing. */
    String stateOf(String code) throws Exception {
        return find(timing().path("segments"), code).path("state").asText();
    }

    List<JsonNode> asRun() throws Exception {
        return StreamSupport.stream(
                        production(CEREMONY + "/as-run").path("items").spliterator(), false)
                .toList();
    }

    /** A colleague changes the stored running order over HTTP. */
    void edit(Consumer<ObjectNode> change) throws Exception {
        Desk colleague = suite.ceremony("producer");
        Http.Answer read = colleague.get(ORDER).orFail("the order");
        change.accept((ObjectNode) read.body());
        colleague
                .put(ORDER, read.tag(), null, "application/json", Http.json(read.body()))
                .orFail("the colleague's order");
    }

    /** The segment of that code in a running order or a timing. */
    static JsonNode find(JsonNode segments, String code) {
        return StreamSupport.stream(segments.spliterator(), false)
                .filter(segment -> segment.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode production(String path) throws Exception {
        return suite.ceremony("production").get(path).orFail(path).body();
    }
}
