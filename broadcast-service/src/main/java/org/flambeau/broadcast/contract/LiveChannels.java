package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.EventJson;

/** The live channels of this service in the AsyncAPI document: SSE, WebSocket, webhooks. */
record LiveChannels(Schemas schemas) {

    private static final String NOTIFICATION = "notification";

    /** Events of a stream, in the order in which one comes to know them. */
    private static final List<String> STREAM = List.of("open", "snapshot", "table", NOTIFICATION, "heartbeat", "gap");

    private static final List<String> ANSWERS = List.of("unsubscribed", "error");
    private static final List<String> ASKED = List.of("subscribe", "unsubscribe");

    void addTo(Channels channels) {
        sse(channels);
        socket(channels);
        webhook(channels);
    }

    private void sse(Channels channels) {
        live(channels, "live", "broadcast", "/games/{games}/live", "The feed of a Games as Server-Sent Events");
        STREAM.forEach(event -> channels.message(event, "Event " + event, payload(event)));
        ObjectNode operation = channels.operation("follow", "send", "live", STREAM);
        ObjectNode http = operation.putObject("bindings").putObject("http");
        http.put("method", "GET").put("bindingVersion", "0.3.0").set("query", query());
    }

    private void socket(Channels channels) {
        ObjectNode channel = live(
                channels,
                "liveSocket",
                "broadcastSocket",
                "/games/{games}/live/ws",
                "The same over WebSocket, one JSON text for each event");
        ObjectNode socket = channel.putObject("bindings").putObject("ws");
        socket.put("method", "GET").put("bindingVersion", "0.1.0").set("query", query());
        List<String> told = Stream.concat(STREAM.stream(), ANSWERS.stream())
                .map(event -> {
                    channels.message("socket." + event, "Event " + event, text(event));
                    return "socket." + event;
                })
                .toList();
        channels.operation("followOverSocket", "send", "liveSocket", told);
        ASKED.forEach(message -> channels.message(message, "What a follower says: " + message, payload(message)));
        channels.operation("changeOverSocket", "receive", "liveSocket", ASKED);
    }

    private void webhook(Channels channels) {
        channels.channel("webhook", null, null, "Signed POSTs to the endpoints of partners (Standard Webhooks 1.0)");
        ArrayNode data = (ArrayNode) payload(NOTIFICATION).get("anyOf");
        data.add(Channels.schema(Schemas.LIVE, "notification-without-facts"));
        ObjectNode published = posted("notification.published");
        ((ObjectNode) published.get("properties")).putObject("data").set("anyOf", data);
        ObjectNode ping = posted("webhook.ping");
        ObjectNode endpoint = ((ObjectNode) ping.get("properties")).putObject("data");
        endpoint.put("type", "object").putArray("required").add("games").add("webhook");
        channels.message("notification.published", "A notification", published).set("headers", signature());
        channels.message("webhook.ping", "A test that a partner asked for", ping)
                .set("headers", signature());
        channels.operation("post", "send", "webhook", List.of("notification.published", "webhook.ping"));
    }

    private static ObjectNode live(Channels channels, String name, String server, String address, String title) {
        ObjectNode channel = channels.channel(name, server, address, title);
        channel.putObject("parameters").putObject("games").put("description", "Code of a Games, such as paris-2024");
        return channel;
    }

    private ObjectNode payload(String event) {
        if (!event.equals(NOTIFICATION)) return Channels.schema(Schemas.LIVE, event);
        ObjectNode schema = object();
        ArrayNode kinds = schema.putArray("anyOf");
        schemas.families()
                .get(Schemas.NOTIFICATIONS)
                .keySet()
                .forEach(kind -> kinds.add(Channels.schema(Schemas.NOTIFICATIONS, kind)));
        return schema;
    }

    private JsonNode text(String event) {
        ObjectNode schema = object().put("type", "object");
        schema.putArray("required").add("event").add("data");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("event").put("const", event);
        properties.putObject("id").put("type", "integer").put("description", "Resume after this");
        properties
                .putObject("retry")
                .put("type", "integer")
                .put("description", "Pause before a reconnect, milliseconds");
        properties.set("data", payload(event));
        return schema;
    }

    private static ObjectNode posted(String type) {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("type").add("timestamp").add("data");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("timestamp").put("type", "string").put("format", "date-time");
        return schema;
    }

    private static ObjectNode signature() {
        ObjectNode schema = object().put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            required.add(header);
            properties.putObject(header).put("type", "string");
        }
        return schema;
    }

    private static ObjectNode query() {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("lastEventId").put("type", "integer").put("description", "Resume after this notification");
        properties.putObject("since").put("type", "string").put("format", "date-time");
        properties.putObject("snapshot").put("type", "boolean").put("description", "The present state first");
        Interest.fields().forEach((field, expected) -> properties
                .putObject(field)
                .put("type", "string")
                .put("description", "Values with commas between them, each " + expected));
        return schema;
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }
}
