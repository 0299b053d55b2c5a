-- Where partners want to be told. The secret stands here in clear, for it has to sign; it is told once and never again.
create table webhook_endpoint (
    id              text        primary key,
    games           text        not null references feed (games),
    owner           text        not null,
    version         bigint      not null,
    url             text        not null,
    description     text,
    interests       text        not null,
    state           text        not null check (state in ('ENABLED', 'DISABLED')),
    disabled_reason text        check (disabled_reason in ('BY_PARTNER', 'GONE', 'FAILED_TOO_LONG')),
    disabled_at     timestamptz,
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    created_at      timestamptz not null,
    check ((state = 'DISABLED') = (disabled_reason is not null and disabled_at is not null)),
    check ((previous_secret is null) = (previous_until is null))
);
create index webhook_endpoint_by_owner on webhook_endpoint (owner, games, id);

-- How far each endpoint is told: everything up to the cursor is delivered or of no interest. The generation rises when
-- the partner sets the queue anew, so that an attempt under way moves nothing afterwards. One replica at a time serves an
-- endpoint, for leased_until, which is the database's own time; due_at and failing_since are the service's.
create table webhook_queue (
    endpoint      text        primary key references webhook_endpoint on delete cascade,
    cursor        bigint      not null check (cursor >= 0),
    generation    bigint      not null default 0,
    failures      integer     not null default 0,
    failing_since timestamptz,
    due_at        timestamptz not null,
    claims        bigint      not null default 0,
    leased_until  timestamptz not null default '-infinity',
    served_at     timestamptz,
    pinged_at     timestamptz,
    check ((failures = 0) = (failing_since is null))
);

-- What became of each notification that an endpoint was sent. The newest attempts are kept, all are counted.
create table webhook_delivery (
    endpoint   text        not null references webhook_endpoint on delete cascade,
    sequence   bigint      not null,
    message_id text        not null,
    kind       text        not null,
    first_at   timestamptz not null,
    taken_at   timestamptz,
    attempted  integer     not null,
    attempts   jsonb       not null,
    primary key (endpoint, sequence)
);
