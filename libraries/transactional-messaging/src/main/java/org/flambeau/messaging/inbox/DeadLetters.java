package org.flambeau.messaging.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.messaging.DeadLettered;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/**
 * Keeps what a consumer could not read, whole, in the consumer's own database, and tells of it on the dead-letter topic
 * through the outbox: once, however often the record is offered.
 */
@ApplicationScoped
class DeadLetters {

    /** What of a payload goes to the dead-letter topic; the whole stays in the table. */
    private static final int TOLD_BYTES = 256 * 1024;

    private static final String INSERT = """
            insert into dead_letter (id, consumer, topic, partition_no, record_offset, message_key, headers, payload, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""";
    private static final String SELECT = """
            select consumer, topic, partition_no, record_offset, message_key, headers, payload
            from dead_letter where id = ? and replayed_at is null for update""";

    private final DataSource database;
    private final Outbox outbox;
    private final InboxMeters meters;
    private final Clock clock;

    DeadLetters(DataSource database, Outbox outbox, InboxMeters meters, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Sets a record aside, in the running transaction. */
    void setAside(String consumer, ConsumerRecord<String, byte[]> record, String reason)
            throws SQLException, IOException {
        Map<String, String> headers = headers(record);
        String id = id(consumer, record, headers.get(CloudEventHeaders.ID));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, consumer);
            insert.setString(3, record.topic());
            insert.setInt(4, record.partition());
            insert.setLong(5, record.offset());
            insert.setString(6, storable(record.key()));
            insert.setString(7, EventJson.mapper().writeValueAsString(headers));
            insert.setBytes(8, record.value());
            insert.setString(9, storable(reason));
            if (insert.executeUpdate() == 0) return;
        }
        Instant now = Instant.now(clock);
        outbox.append(new OutgoingEvent(
                Topics.deadLetters(record.topic(), consumer),
                id,
                EventTypes.DEAD_LETTERED,
                "dead-letter/" + id,
                1,
                now,
                new DeadLettered(
                        id,
                        consumer,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        storable(record.key()),
                        headers.get(CloudEventHeaders.ID),
                        storable(reason),
                        now,
                        told(record.value()))));
        meters.deadLetter(consumer);
    }

    /** Locks a dead letter that was not replayed and gives it back as the record that it was. */
    Optional<Letter> open(String id) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                RecordHeaders headers = new RecordHeaders();
                EventJson.mapper()
                        .readValue(row.getString(6), new TypeReference<Map<String, String>>() {})
                        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
                byte[] payload = row.getBytes(7);
                return Optional.of(new Letter(
                        row.getString(1),
                        new ConsumerRecord<>(
                                row.getString(2),
                                row.getInt(3),
                                row.getLong(4),
                                ConsumerRecord.NO_TIMESTAMP,
                                TimestampType.NO_TIMESTAMP_TYPE,
                                0,
                                payload == null ? 0 : payload.length,
                                row.getString(5),
                                payload,
                                headers,
                                Optional.empty())));
            }
        }
    }

    void replayed(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update dead_letter set replayed_at = clock_timestamp() where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers())
            headers.put(
                    storable(header.key()),
                    header.value() == null ? "" : storable(new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** Of an event by its own id, so that a resend is the same letter; else by its place, with its time because a wiped topic counts from 0 again. */
    private static String id(String consumer, ConsumerRecord<String, byte[]> record, String eventId) {
        String place = eventId != null
                ? consumer + "/" + record.topic() + "/" + eventId
                : String.join(
                        "/",
                        consumer,
                        record.topic(),
                        Integer.toString(record.partition()),
                        Long.toString(record.offset()),
                        Long.toString(record.timestamp()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL's text takes every character but one. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static String told(byte[] payload) {
        if (payload == null) return null;
        return Base64.getEncoder()
                .encodeToString(payload.length <= TOLD_BYTES ? payload : Arrays.copyOf(payload, TOLD_BYTES));
    }

    record Letter(String consumer, ConsumerRecord<String, byte[]> record) {}
}
