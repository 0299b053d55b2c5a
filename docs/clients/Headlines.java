import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the headlines of all Games and remembers in Kafka how far it has come: java -cp 'libs/*' Headlines.java localhost:9092 */
public class Headlines {
    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args[0],
                "group.id", "headlines",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        ObjectMapper json = new ObjectMapper();
        Map<String, Long> had = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("games.notifications.v1"));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    JsonNode notification = json.readTree(record.value());
                    long sequence = notification.path("sequence").asLong();
                    if (sequence <= had.getOrDefault(record.key(), 0L)) continue; // told again: a topic is at least once
                    had.put(record.key(), sequence);
                    String headline = notification.at("/texts/en/headline").asText();
                    System.out.println(record.key() + " " + sequence + " " + headline);
                }
                consumer.commitSync(); // only now: what was not dealt with comes again
            }
        }
    }
}
