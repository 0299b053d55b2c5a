-- What a service wants the world to know, in the order of commits of one aggregate (its row is locked before the
-- identity is drawn). Published rows stay, so that a topic can be rebuilt.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     text        not null unique,
    topic        text        not null,
    message_key  text        not null,
    type         text        not null,
    aggregate    text        not null,
    version      bigint      not null,
    occurred_at  timestamptz not null,
    payload      bytea       not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_by_aggregate on outbox (topic, aggregate, version);

-- The one leader of the relay, in the database's own time.
create table relay_lease (
    relay      text primary key,
    holder     text        not null,
    term       bigint      not null,
    expires_at timestamptz not null
);

-- The newest version of each aggregate that a consumer has applied.
create table inbox (
    consumer   text        not null,
    aggregate  text        not null,
    version    bigint      not null,
    event_id   text        not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (consumer, aggregate)
);

-- Versions that came before an earlier one.
create table inbox_waiting (
    consumer    text        not null,
    aggregate   text        not null,
    version     bigint      not null,
    topic       text        not null,
    message_key text        not null,
    event_id    text        not null,
    type        text        not null,
    source      text        not null,
    occurred_at timestamptz not null,
    payload     bytea       not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, aggregate, version)
);

-- What a consumer could not read or apply.
create table dead_letter (
    id              text primary key,
    consumer        text        not null,
    topic           text        not null,
    partition_no    integer     not null,
    record_offset   bigint      not null,
    message_key     text,
    headers         jsonb       not null,
    payload         bytea,
    reason          text        not null,
    received_at     timestamptz not null default clock_timestamp(),
    replayed_at     timestamptz
);
create index dead_letter_open on dead_letter (received_at) where replayed_at is null;

create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      integer,
    headers     jsonb,
    body        text,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
