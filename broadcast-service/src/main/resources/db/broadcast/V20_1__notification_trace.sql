-- The trace that a notification belongs to (W3C traceparent): webhooks are sent from here, and carry it on.
alter table notification add column traceparent text;
