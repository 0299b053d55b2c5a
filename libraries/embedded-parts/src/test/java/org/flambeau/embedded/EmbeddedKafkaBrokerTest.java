package org.flambeau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedKafkaBrokerTest {

    /** Where clients are told to come is where it listens: nothing stands in between here. */
    private static final KafkaListener FURTHER = further(FreePorts.any());

    @TempDir
    static Path folder;

    private final List<Long> started = new ArrayList<>();
    private EmbeddedKafkaBroker broker;

    @BeforeAll
    void start() throws IOException {
        broker = new EmbeddedKafkaBroker(folder, FreePorts.any(), FreePorts.any(), List.of(FURTHER), started::add);
        broker.start();
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void whatIsAcknowledgedSurvivesAKillAndTheNextStartIsANewProcess() throws Exception {
        // Given
        write(0, "ATHM100M");
        long killed = broker.pid();

        // When
        broker.kill();
        broker.start();

        // Then
        assertThat(first(0)).isEqualTo("ATHM100M");
        assertThat(broker.pid()).isNotEqualTo(killed);
        assertThat(started).endsWith(killed, broker.pid());
    }

    @Test
    void whatWasWrittenIsThereAfterAStopInOrder() throws Exception {
        // Given
        write(1, "SWMW400MFR");

        // When
        broker.stop();
        broker.start();

        // Then
        assertThat(first(1)).isEqualTo("SWMW400MFR");
    }

    @Test
    void nothingIsEverDeletedFromATopic() throws Exception {
        // Given
        List<ConfigResource> topics = List.of(Topics.MEDALS, Topics.CEREMONIES, Topics.NOTIFICATIONS).stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();

        // When
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var settings = admin.describeConfigs(topics).all().get(10, TimeUnit.SECONDS);

            // Then
            for (ConfigResource topic : topics) {
                assertThat(settings.get(topic).get("retention.ms").value()).isEqualTo("-1");
                assertThat(settings.get(topic).get("cleanup.policy").value()).isEqualTo("delete");
            }
        }
    }

    @Test
    void aFurtherListenerTellsItsClientsItsOwnAddress() throws Exception {
        // When
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + FURTHER.port()))) {
            var nodes = admin.describeCluster().nodes().get(10, TimeUnit.SECONDS);

            // Then
            assertThat(nodes).singleElement().extracting(node -> node.port()).isEqualTo(FURTHER.advertisedPort());
        }
    }

    @Test
    void itEndsWhenThePipeFromItsOwnerEnds() throws Exception {
        // When
        broker.endOfOwner();

        // Then
        broker.awaitExit();
        assertThat(broker.isAlive()).isFalse();
        broker.start();
    }

    @Test
    void aTakenPortIsSaidWithTheEndOfTheLog() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            EmbeddedKafkaBroker second =
                    new EmbeddedKafkaBroker(folder.resolve("second"), taken.getLocalPort(), FreePorts.any());

            // When, Then
            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Kafka ended while it started")
                    .hasMessageContaining("kafka.log");
        }
    }

    private static KafkaListener further(int port) {
        return new KafkaListener(port, port);
    }

    private void write(int partition, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.MEDALS, partition, "paris-2024", value))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private String first(int of) {
        TopicPartition partition = new TopicPartition(Topics.MEDALS, of);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) return record.value();
            }
            throw new AssertionError("nothing is on " + partition);
        }
    }
}
