package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.Traceparent;

/** A topic in the AsyncAPI document. */
record TopicChannel(KafkaChannel topic) {

    private static final Map<String, String> HEADERS = headers();

    void addTo(Channels channels) {
        channels.channel(topic.topic(), "kafka", topic.topic(), topic.title());
        for (String type : topic.types()) {
            ObjectNode message = channels.message(type, "Event " + type, Channels.schema(Schemas.EVENTS, type));
            message.set("headers", headersOf(type));
            message.putObject("bindings")
                    .putObject("kafka")
                    .put("bindingVersion", "0.5.0")
                    .putObject("key")
                    .put("type", "string")
                    .put("description", topic.key());
        }
        channels.operation("publish." + topic.topic(), "send", topic.topic(), topic.types());
    }

    private static ObjectNode headersOf(String type) {
        ObjectNode schema = EventJson.mapper().createObjectNode().put("type", "object");
        HEADERS.keySet().forEach(schema.putArray("required")::add);
        ObjectNode properties = schema.putObject("properties");
        HEADERS.forEach((name, words) ->
                properties.putObject(name).put("type", "string").put("description", words));
        properties
                .putObject(Traceparent.HEADER)
                .put("type", "string")
                .put("description", "The trace that the change belongs to, where somebody traces");
        ((ObjectNode) properties.get(CloudEventHeaders.TYPE)).put("const", type);
        ((ObjectNode) properties.get(CloudEventHeaders.SPEC_VERSION))
                .put("const", CloudEventHeaders.SPEC_VERSION_VALUE);
        ((ObjectNode) properties.get(CloudEventHeaders.CONTENT_TYPE)).put("const", CloudEventHeaders.JSON);
        return schema;
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "Version of CloudEvents");
        headers.put(CloudEventHeaders.ID, "Aggregate and version, the same on every resend: drop duplicates by it");
        headers.put(CloudEventHeaders.SOURCE, "The service that owns the aggregate");
        headers.put(CloudEventHeaders.TYPE, "Type of the event, with a schema of its own");
        headers.put(CloudEventHeaders.SUBJECT, "The aggregate");
        headers.put(CloudEventHeaders.TIME, "When the change was recorded, RFC 3339");
        headers.put(CloudEventHeaders.AGGREGATE_VERSION, "Version of the aggregate: 1, 2, 3, ... without a gap");
        headers.put(CloudEventHeaders.CONTENT_TYPE, "Media type of the payload");
        return headers;
    }
}
