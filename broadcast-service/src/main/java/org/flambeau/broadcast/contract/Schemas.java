package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationSchemas;
import org.flambeau.http.Refusal;

/** All JSON Schemas (2020-12) of what the suite tells, by family and name. */
@ApplicationScoped
class Schemas {

    static final String MEDIA_TYPE = "application/schema+json";

    /** By type of event, as the topics have them. */
    static final String EVENTS = "events";

    /** By kind of notification, as followers are told them. */
    static final String NOTIFICATIONS = "notifications";

    /** By event of the live stream or message over its WebSocket. */
    static final String LIVE = "live";

    private static final String LIVE_EVENTS = "/schemas/live-events.json";

    private final Map<String, Map<String, Document>> families =
            new TreeMap<>(Map.of(EVENTS, events(), NOTIFICATIONS, notifications(), LIVE, live()));

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 that lists what there is */
    Document get(String family, String name) {
        Map<String, Document> known = families.get(family);
        if (known == null) throw unknown("family", family, families);
        Document schema = known.get(name);
        if (schema == null) throw unknown("name", name, known);
        return schema;
    }

    /** Names of all schemas by family. */
    Map<String, Map<String, Document>> families() {
        return families;
    }

    /** Where a schema is, seen from the root of the service. */
    static String path(String family, String name) {
        return "schemas/" + family + "/" + name;
    }

    private static RuntimeException unknown(String field, String value, Map<String, ?> known) {
        return Refusal.notFound(
                field, value, "there is no such schema; there are " + String.join(", ", known.keySet()));
    }

    private static Map<String, Document> events() {
        Map<String, Document> schemas = new TreeMap<>();
        for (KafkaChannel channel : KafkaChannel.ALL)
            for (String type : channel.types())
                schemas.put(type, Document.of(read(EventTypes.schemaOf(type)), MEDIA_TYPE));
        return schemas;
    }

    private static Map<String, Document> notifications() {
        Map<String, Document> schemas = new TreeMap<>();
        for (NotificationKind kind : NotificationKind.values())
            schemas.put(kind.name(), Document.of(NotificationSchemas.of(kind), MEDIA_TYPE));
        return schemas;
    }

    private static Map<String, Document> live() {
        Map<String, Document> schemas = new TreeMap<>();
        read(LIVE_EVENTS).fields().forEachRemaining(event -> {
            ObjectNode schema =
                    NotificationSchemas.complete("urn:flambeau:live:" + event.getKey(), (ObjectNode) event.getValue());
            schemas.put(event.getKey(), Document.of(schema, MEDIA_TYPE));
        });
        schemas.put("notification-without-facts", Document.of(NotificationSchemas.withoutFacts(), MEDIA_TYPE));
        return schemas;
    }

    private static ObjectNode read(String resource) {
        try (InputStream text = Schemas.class.getResourceAsStream(resource)) {
            return (ObjectNode) EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + resource, e);
        }
    }
}
