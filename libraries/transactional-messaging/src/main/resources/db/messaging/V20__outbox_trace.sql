-- The trace that an event belongs to (W3C traceparent), so that it reaches Kafka whenever the relay gets there. Null where
-- nobody traces.
alter table outbox add column traceparent text;
