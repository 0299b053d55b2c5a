package org.flambeau.contracts.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;

/**
 * JSON Schemas (2020-12) of notifications as followers are told them, made from the one of the topic: in the languages that
 * were asked for, with what corrected them, and without what was taken back.
 */
public final class NotificationSchemas {

    private static final String DEFINITIONS = "$defs";
    private static final String LOCAL = "#/$defs/";
    private static final List<String> FACTS = List.of("podium", "table", "milestone", "ceremony", "about");
    private static final ObjectNode PUBLISHED = read();

    private NotificationSchemas() {}

    /** The schema of one kind: its own facts and no others. */
    public static ObjectNode of(NotificationKind kind) {
        ObjectNode schema = told();
        schema.put("title", "A notification of kind " + kind);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.putObject("kind").put("const", kind.name());
        List<String> facts = facts(kind);
        properties.remove(FACTS.stream().filter(fact -> !facts.contains(fact)).toList());
        switch (kind) {
            case CORRECTION, WITHDRAWAL -> {
                // None is named when all that told the podium's medals were corrected before.
            }
            case KILL -> schema.withArray("required").add("corrects");
            default -> properties.remove("corrects");
        }
        switch (kind) {
            case GAMES -> schema.withArray("required").add("about");
            case MEDAL, STATUS, CORRECTION, WITHDRAWAL -> unlessKilled(schema, "podium");
            case MILESTONE -> unlessKilled(schema, "milestone");
            default -> {
                // Those of ceremonies lose theirs without a mark when a rehearsal is reset; the others have none.
            }
        }
        return complete("urn:flambeau:notification:" + kind, schema);
    }

    /** The schema of any kind without its facts: what is left where there is no room for more. */
    public static ObjectNode withoutFacts() {
        ObjectNode schema = told();
        ((ObjectNode) schema.get("properties")).remove(FACTS);
        return complete("urn:flambeau:notification", schema);
    }

    /**
     * A schema of a whole document: with its identity and those of our definitions that it uses. They are the ones of the
     * topic's schema, and {@code notification} for one of any kind as it is told.
     */
    public static ObjectNode complete(String id, ObjectNode schema) {
        ObjectNode whole = EventJson.mapper().createObjectNode();
        whole.set("$schema", PUBLISHED.get("$schema"));
        whole.put("$id", id);
        whole.setAll(schema);
        ObjectNode known = PUBLISHED.get(DEFINITIONS).deepCopy();
        known.set("notification", told());
        Set<String> used = new HashSet<>();
        collect(schema, known, used);
        if (!used.isEmpty()) whole.set(DEFINITIONS, known.retain(used));
        return whole;
    }

    private static List<String> facts(NotificationKind kind) {
        return switch (kind) {
            case GAMES -> List.of("about");
            case MEDAL, STATUS, CORRECTION, WITHDRAWAL -> List.of("podium", "table");
            case MILESTONE -> List.of("milestone");
            case CEREMONY_PLANNED,
                    CEREMONY_AMENDED,
                    CEREMONY_STARTED,
                    CEREMONY_SEGMENT,
                    CEREMONY_DELAYED,
                    CEREMONY_RESUMED,
                    CEREMONY_FINISHED,
                    CEREMONY_CANCELLED -> List.of("ceremony");
            case NOTICE, KILL -> List.of();
            case RESET -> List.of("table");
        };
    }

    private static ObjectNode told() {
        ObjectNode schema = PUBLISHED.deepCopy();
        schema.remove(List.of("$schema", "$id", DEFINITIONS));
        schema.put("title", "A notification");
        schema.put("description", "As followers are told it: the words are in the languages that were asked for.");
        ObjectNode texts = (ObjectNode) schema.get("properties").get("texts");
        texts.put("description", "Words per language tag.");
        texts.remove("required");
        texts.put("minProperties", 1);
        return schema;
    }

    private static void unlessKilled(ObjectNode schema, String fact) {
        schema.withArray("anyOf").addObject().withArray("required").add(fact);
        schema.withArray("anyOf").addObject().withArray("required").add("correctedBy");
    }

    private static void collect(JsonNode schema, ObjectNode known, Set<String> used) {
        for (JsonNode reference : schema.findValues("$ref")) {
            String name = reference.asText().substring(LOCAL.length());
            if (used.add(name)) collect(known.required(name), known, used);
        }
    }

    private static ObjectNode read() {
        String resource = EventTypes.schemaOf(EventTypes.NOTIFICATION_PUBLISHED);
        try (InputStream text = NotificationSchemas.class.getResourceAsStream(resource)) {
            return (ObjectNode) EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + resource, e);
        }
    }
}
