package org.flambeau.broadcast.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.flambeau.contracts.EventJson;

/** The contract as the running service gives it out, for tests to hold against what it does. */
public final class Contract {

    private final Map<String, Schema> schemas = new HashMap<>();

    JsonNode asyncApi() {
        return get("/asyncapi");
    }

    /** The schema of a kind of notification. */
    Schema ofKind(String kind) {
        return schemas.computeIfAbsent(kind, wanted -> compiled(get("/schemas/notifications/" + wanted)));
    }

    private Schema ofMessage(String name) {
        return schemas.computeIfAbsent(
                name, wanted -> compiled(whole(asyncApi().at("/components/messages/" + wanted + "/payload/schema"))));
    }

    /** Fails unless it is such a message by the AsyncAPI document. */
    public void assertMessage(String name, String json) {
        assertThat(ofMessage(name).validate(json, InputFormat.JSON))
                .as(name + " " + json)
                .isEmpty();
    }

    static JsonNode read(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /** A document of the service, by its path. */
    static JsonNode get(String path) {
        return read(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** With every served schema in the place of the reference to it. */
    private static JsonNode whole(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference != null && reference.asText().startsWith("./"))
            return get(reference.asText().substring(1));
        if (schema instanceof ObjectNode object)
            object.properties().forEach(member -> member.setValue(whole(member.getValue())));
        if (schema instanceof ArrayNode array)
            for (int place = 0; place < array.size(); place++) array.set(place, whole(array.get(place)));
        return schema;
    }

    private static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }
}
