package org.flambeau.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose files against the services; that they run is looked at with deploy/compose/smoke. */
class ComposeFilesTest {

    private static final String ONE = "docker-compose.yml";
    private static final String CLUSTER = "docker-compose.cluster.yml";
    private static final String TLS = "docker-compose.tls.yml";
    private static final List<String> SERVICES = List.of("medals-service", "ceremony-service", "broadcast-service");

    @ParameterizedTest
    @ValueSource(strings = {ONE, CLUSTER, TLS})
    void everySettingIsOneThatItsServiceUnderstandsAndEveryFileIsThere(String file) throws IOException {
        containers(file).forEach((name, container) -> {
            for (String mount : list(container, "volumes"))
                if (mount.startsWith("./deploy/"))
                    assertThat(KnownSettings.HOME.resolve(mount.split(":")[0])).exists();
            SERVICES.stream().filter(name::startsWith).forEach(service -> assertThat(KnownSettings.of(service))
                    .as(name)
                    .containsAll(map(container, "environment").keySet()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, CLUSTER})
    void everyServiceIsDrainedAndMayDoNothingButItsWork(String file) throws IOException {
        List<String> seen = new ArrayList<>();
        containers(file).forEach((name, container) -> {
            if (SERVICES.stream().noneMatch(name::startsWith)) return;
            seen.add(name);
            assertThat(container).as(name).containsEntry("read_only", true).containsEntry("stop_grace_period", "30s");
            assertThat(list(container, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(list(container, "security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(map(container, "healthcheck").get("test").toString()).contains("/q/health/ready");
            assertThat(map(container, "environment").containsKey("FLAMBEAU_PRODUCTION_TOPIC"))
                    .as(name)
                    .isEqualTo(name.startsWith("ceremony-service"));
        });
        assertThat(seen).hasSize(file.equals(CLUSTER) ? 6 : 3);
    }

    @Test
    void theBrokersOfTheClusterAskWhoOneIsAsTheSingleOneDoesAndKeepARecordOnTwo() throws IOException {
        Map<String, Object> one = map(containers(ONE).get("kafka"), "environment");

        for (String name : List.of("kafka-1", "kafka-2", "kafka-3")) {
            Map<String, Object> broker = map(containers(CLUSTER).get(name), "environment");
            for (String setting : one.keySet())
                if (setting.matches(".*(AUTHORIZER|SUPER_USERS|SASL|AUTO_CREATE|MAX_BYTES).*")
                        && !setting.contains("OUTSIDE"))
                    assertThat(broker).as(name).containsEntry(setting, one.get(setting));
            assertThat(broker)
                    .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                    .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
        }
        for (Map<String, Object> broker : List.of(one, map(containers(CLUSTER).get("kafka-1"), "environment")))
            assertThat(broker.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").toString())
                    .doesNotContain(":PLAINTEXT")
                    .doesNotContain(":SSL");
    }

    @Test
    void bothFilesRunTheSameImages() throws IOException {
        assertThat(images(CLUSTER)).isEqualTo(images(ONE));
    }

    private static TreeSet<String> images(String file) throws IOException {
        TreeSet<String> images = new TreeSet<>();
        containers(file)
                .values()
                .forEach(container -> images.add(container.get("image").toString()));
        return images;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> containers(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(KnownSettings.HOME.resolve(file))) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new TreeMap<>((Map<String, Map<String, Object>>) all.get("services"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> container, String key) {
        return (Map<String, Object>) container.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> container, String key) {
        return (List<String>) container.getOrDefault(key, List.of());
    }
}
