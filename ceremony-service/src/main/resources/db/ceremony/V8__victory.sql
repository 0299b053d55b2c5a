-- One row per event whose podium has come; it is locked before anything of the event's victory ceremonies changes.
create table victory_event (
    id     bigint generated always as identity primary key,
    games  text  not null,
    event  text  not null,
    podium jsonb not null,
    unique (games, event)
);

-- The victory ceremonies of an event: award 1, and one more for each re-award.
create table victory_sheet (
    id              bigint generated always as identity primary key,
    event_id        bigint  not null references victory_event on delete cascade,
    games           text    not null,
    award           integer not null check (award >= 1),
    kind            text    not null check (kind in ('FIRST_AWARD', 'RE_AWARD')),
    state           text    not null check (state in ('PROPOSED', 'HELD', 'SCHEDULED', 'DONE', 'WITHDRAWN')),
    accepted        boolean not null,
    version         bigint  not null,
    podium          jsonb   not null,
    called          jsonb   not null,
    arrangement     jsonb   not null,
    revisions       jsonb   not null,
    ceremony        text    not null,
    unique (event_id, award),
    unique (games, ceremony)
);

create index victory_sheet_state on victory_sheet (games, state);

-- Country, flag and anthem of the organisations of a Games.
create table emblem_register (
    games         text primary key,
    version       bigint not null,
    host_language text,
    emblems       jsonb  not null
);

-- The table's version at the last reset of a rehearsal: podiums that made an older one are of the run before.
create table victory_reset (
    games         text primary key,
    table_version bigint not null
);
