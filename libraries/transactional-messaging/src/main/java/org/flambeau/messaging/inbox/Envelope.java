package org.flambeau.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.CloudEventHeaders;

/** Reads the CloudEvents headers of a record. */
final class Envelope {

    private Envelope() {}

    /** @throws UnreadableEvent when an attribute is missing or makes no sense */
    static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) throw new UnreadableEvent("the record has no key");
        if (record.value() == null) throw new UnreadableEvent("the record has no payload");
        String spec = attribute(record, CloudEventHeaders.SPEC_VERSION);
        if (!CloudEventHeaders.SPEC_VERSION_VALUE.equals(spec))
            throw new UnreadableEvent("CloudEvents version " + spec + " is not understood");
        String id = attribute(record, CloudEventHeaders.ID);
        String aggregate = attribute(record, CloudEventHeaders.SUBJECT);
        long version = version(attribute(record, CloudEventHeaders.AGGREGATE_VERSION));
        if (!id.equals(Aggregates.eventId(aggregate, version)))
            throw new UnreadableEvent("id " + id + " is not version " + version + " of " + aggregate);
        return new IncomingEvent(
                record.topic(),
                record.key(),
                id,
                attribute(record, CloudEventHeaders.TYPE),
                attribute(record, CloudEventHeaders.SOURCE),
                aggregate,
                version,
                time(attribute(record, CloudEventHeaders.TIME)),
                record.value());
    }

    private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
        String text = text(record, name);
        if (text == null) throw new UnreadableEvent("header " + name + " is missing");
        return text;
    }

    /** A header as text, null when it is not there. */
    static String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long version(String text) {
        if (text.matches("[1-9]\\d{0,17}")) return Long.parseLong(text);
        throw new UnreadableEvent("version " + text + " is not a whole number from 1");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableEvent("time " + text + " is not RFC 3339");
        }
    }
}
