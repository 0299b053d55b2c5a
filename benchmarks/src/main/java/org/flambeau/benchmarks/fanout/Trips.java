package org.flambeau.benchmarks.fanout;

import java.io.IOException;
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

/** Round trips through a Kafka: a record is acknowledged by all replicas and comes to a consumer that waits. */
final class Trips implements AutoCloseable {

    private static final TopicPartition TOPIC = new TopicPartition("benchmark-trips", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    Trips(String servers) throws ExecutionException, InterruptedException {
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
    }

    /** So many, one after the other, in milliseconds. */
    Measured measure(int trips) throws IOException {
        Measured measured = new Measured("trip", "ms");
        for (int trip = 0; trip < trips; trip++) {
            long begin = System.nanoTime();
            producer.send(record());
            if (consumer.poll(PATIENCE).isEmpty()) throw new IOException("a record did not come through Kafka");
            measured.add((System.nanoTime() - begin) / 1e6);
        }
        return measured;
    }

    private static ProducerRecord<String, String> record() {
        return new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), "key", "value");
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
