package org.flambeau.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.flambeau.cli.feed.LiveFeed;
import org.flambeau.cli.feed.SseReader;
import org.flambeau.contracts.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Shows the live feed in the terminal until Ctrl-C.")
public final class WatchCommand implements Callable<Integer> {

    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    @Mixin
    DataFolder where;

    @Option(names = "--games", defaultValue = "paris-2024", description = "default: ${DEFAULT-VALUE}")
    String games;

    @Option(
            names = "--after",
            paramLabel = "SEQUENCE",
            description = "begin after this notification; 0 is the whole Games")
    Long after;

    @Spec
    CommandSpec spec;

    private final boolean colours = System.console() != null;

    @Override
    public Integer call() throws IOException {
        String address =
                where.broadcastAddress() + "/games/" + games + "/live" + (after == null ? "" : "?lastEventId=" + after);
        try (LiveFeed feed = new LiveFeed(address, this::show, state -> say(FAINT, state))) {
            feed.follow();
        }
        return 0;
    }

    private void show(SseReader.Event event) {
        if (!event.name().equals("notification")) return;
        try {
            JsonNode notification = EventJson.mapper().readTree(event.data());
            JsonNode text = notification.path("texts").path("en");
            boolean high = notification.path("urgency").asText().equals("HIGH");
            say(high ? BOLD : "", event.id() + "  " + text.path("headline").asText());
            if (!text.path("body").asText().isBlank())
                say(FAINT, "      " + text.path("body").asText());
        } catch (JsonProcessingException e) {
            say("", "notification " + event.id() + " is not readable: " + e.getOriginalMessage());
        }
    }

    private void say(String style, String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(colours ? style + line + PLAIN : line);
        out.flush();
    }
}
