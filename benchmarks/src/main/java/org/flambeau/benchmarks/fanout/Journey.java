package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flambeau.benchmarks.Measured;

/**
 * What nobody can do without between a result and its followers: a row and its durable commit, a trip through Kafka, and both once more. A
 * trip is done when a record that all replicas acknowledge has come to a consumer that waits; the producer has the settings it comes with.
 */
final class Journey implements AutoCloseable {

    private static final TopicPartition TOPIC = new TopicPartition("benchmark-trips", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Connection database;
    private final Statement statement;

    Journey(String url, String servers) throws ExecutionException, InterruptedException, SQLException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer());
        producer.send(record()).get();
        consumer.assign(List.of(TOPIC));
        consumer.seekToEnd(List.of(TOPIC));
        consumer.position(TOPIC);
        database = DriverManager.getConnection(url, "postgres", null);
        statement = database.createStatement();
        statement.execute("create table if not exists benchmark_row (id bigint generated always as identity, at text)");
    }

    /** So many at a rate, one after the other, in milliseconds. */
    Measured measure(int journeys, double perSecond) throws IOException, SQLException {
        Measured measured = new Measured("journey", "ms");
        Pace pace = new Pace(perSecond);
        for (int journey = 0; journey < journeys; journey++) {
            pace.await(journey);
            long left = System.nanoTime();
            commit();
            trip();
            commit();
            trip();
            measured.add((System.nanoTime() - left) / 1e6);
        }
        return measured;
    }

    private void commit() throws SQLException {
        statement.execute("insert into benchmark_row (at) values ('" + System.nanoTime() + "')");
    }

    private void trip() throws IOException {
        producer.send(record());
        if (consumer.poll(PATIENCE).isEmpty()) throw new IOException("a record did not come through Kafka");
    }

    private static ProducerRecord<String, String> record() {
        return new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), "key", "value");
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        producer.close();
        database.close();
    }
}
