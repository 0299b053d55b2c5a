package org.flambeau.broadcast.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;

/**
 * The AsyncAPI 3.0 document of all topics of the suite and all live channels of this service. It is made from what the
 * code uses: names of topics, types of events, kinds of notifications, fields of interests.
 */
@ApplicationScoped
class AsyncApi {

    static final String MEDIA_TYPE = "application/vnd.aai.asyncapi+json;version=3.0.0";

    private final Schemas schemas;
    private final String release;

    AsyncApi(Schemas schemas, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.schemas = schemas;
        this.release = release;
    }

    ObjectNode document() {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:flambeau");
        document.putObject("info")
                .put("title", "Flambeau")
                .put("version", release)
                .put(
                        "description",
                        "The live information of a multi-sport Games. Topics carry CloudEvents 1.0 in binary mode, at"
                                + " least once, in order per key, and are kept whole. References to schemas are relative to"
                                + " the address of this document.");
        document.put("defaultContentType", CloudEventHeaders.JSON);
        ObjectNode servers = document.putObject("servers");
        server(servers, "kafka", "kafka", "localhost:9092");
        server(servers, "broadcast", "http", "localhost:8080");
        server(servers, "broadcastSocket", "ws", "localhost:8080");
        Channels channels = new Channels(document);
        KafkaChannel.ALL.forEach(topic -> new TopicChannel(topic).addTo(channels));
        new LiveChannels(schemas).addTo(channels);
        return document;
    }

    private static void server(ObjectNode servers, String name, String protocol, String host) {
        ObjectNode server = servers.putObject(name).put("host", "{host}").put("protocol", protocol);
        server.set("variables", EventJson.mapper().valueToTree(Map.of("host", Map.of("default", host))));
    }
}
