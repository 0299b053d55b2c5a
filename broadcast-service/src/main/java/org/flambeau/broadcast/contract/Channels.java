package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.flambeau.contracts.EventJson;

/** Puts channels, messages and operations into an AsyncAPI document, each message once. */
final class Channels {

    private static final String DRAFT = Schemas.MEDIA_TYPE + ";version=draft-2020-12";

    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;

    Channels(ObjectNode document) {
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        messages = document.putObject("components").putObject("messages");
    }

    /**
     * A channel without messages.
     *
     * @param server null for none of those of the document
     * @param address null when it is not known beforehand
     */
    ObjectNode channel(String name, String server, String address, String title) {
        ObjectNode channel = channels.putObject(name).put("address", address).put("title", title);
        if (server != null) channel.putArray("servers").add(reference("#/servers/" + server));
        channel.putObject("messages");
        return channel;
    }

    /** A message with its payload. */
    ObjectNode message(String name, String title, JsonNode payload) {
        ObjectNode message = messages.putObject(name).put("name", name).put("title", title);
        message.putObject("payload").put("schemaFormat", DRAFT).set("schema", payload);
        return message;
    }

    /**
     * What is done over a channel, with messages that are there.
     *
     * @param action {@code send} or {@code receive}, seen from the suite
     */
    ObjectNode operation(String name, String action, String channel, Collection<String> names) {
        ObjectNode operation = operations.putObject(name).put("action", action);
        operation.set("channel", reference("#/channels/" + channel));
        ObjectNode carried = (ObjectNode) channels.get(channel).get("messages");
        for (String message : names) {
            carried.set(message, reference("#/components/messages/" + message));
            operation.withArray("messages").add(reference("#/channels/" + channel + "/messages/" + message));
        }
        return operation;
    }

    static ObjectNode reference(String to) {
        return EventJson.mapper().createObjectNode().put("$ref", to);
    }

    /** A reference to a schema that this service serves. */
    static ObjectNode schema(String family, String name) {
        return reference("./" + Schemas.path(family, name));
    }
}
