-- The Games as medals-service tells of them.
create table known_games (
    games   text primary key,
    names   jsonb  not null,
    zone    text   not null,
    purpose text   not null
);

-- One row per ceremony; it is locked before anything of the ceremony changes.
create table ceremony (
    id             bigint generated always as identity primary key,
    games          text        not null,
    code           text        not null,
    names          jsonb       not null,
    zone           text        not null,
    planned_start  timestamptz not null,
    kind           text        not null,
    facts_version  bigint      not null,
    order_version  bigint      not null,
    public_version bigint      not null,
    state          text        not null check (state in ('PLANNED', 'LIVE', 'FINISHED')),
    run            integer     not null,
    take           integer     not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    live_segment   text,
    baseline       jsonb,
    unique (games, code),
    check ((state = 'LIVE') = (live_segment is not null)),
    check ((state = 'PLANNED') = (started_at is null)),
    check ((state = 'FINISHED') = (finished_at is not null))
);

-- Deferred, because an edit moves several segments one after the other.
create table segment (
    id                bigint generated always as identity primary key,
    ceremony_id       bigint  not null references ceremony,
    position          integer not null,
    code              text    not null,
    title             text    not null,
    public_title      text    not null,
    element           text,
    location          text,
    people            jsonb   not null,
    not_before        timestamptz,
    length_nanos      bigint check (length_nanos > 0),
    pinned_end        timestamptz,
    secret_until_live boolean not null,
    public_times      boolean not null,
    delay_nanos       bigint  not null,
    shown_id          text    not null,
    cover_id          text    not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    check ((length_nanos is null) <> (pinned_end is null)),
    check (ended_at >= started_at),
    unique (ceremony_id, position) deferrable initially deferred,
    unique (ceremony_id, code) deferrable initially deferred
);

-- What was called, when and by whom. It outlives the running order, and nobody rewrites it.
create table as_run (
    id       bigint generated always as identity primary key,
    games    text        not null,
    ceremony text        not null,
    run      integer     not null,
    take     integer     not null,
    command  text        not null,
    segment  text,
    at       timestamptz not null,
    called_by text       not null,
    unique (games, ceremony, run, take)
);

create function as_run_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the as-run log is append-only';
end $$;

create trigger as_run_is_append_only before update or delete or truncate on as_run
    for each statement execute function as_run_is_append_only();
