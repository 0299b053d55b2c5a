-- Columns that departments keep beside the running order. The version rises with every change of the columns themselves.
create table crew_board (
    games    text   not null,
    ceremony text   not null,
    version  bigint not null,
    primary key (games, ceremony),
    foreign key (games, ceremony) references ceremony (games, code)
);

-- cells_version rises with every text that changes in the column, and is the version of that text: it is never used twice.
create table crew_column (
    id            bigint generated always as identity primary key,
    games         text    not null,
    ceremony      text    not null,
    position      integer not null,
    code          text    not null,
    title         text    not null,
    department    text    not null,
    cells_version bigint  not null,
    foreign key (games, ceremony) references crew_board (games, ceremony),
    unique (games, ceremony, code) deferrable initially deferred,
    unique (games, ceremony, position) deferrable initially deferred
);

-- A text goes with its segment and with its column.
create table crew_cell (
    segment_id bigint      not null references segment on delete cascade,
    column_id  bigint      not null references crew_column on delete cascade,
    text       text        not null,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (segment_id, column_id)
);
create index crew_cell_by_column on crew_cell (column_id);

-- What the crew noted. It outlives the running order, and nobody rewrites it.
create table crew_note (
    id       bigint generated always as identity primary key,
    games    text        not null,
    ceremony text        not null,
    run      integer     not null,
    segment  text,
    text     text        not null,
    noted_by text        not null,
    at       timestamptz not null
);
create index crew_note_by_ceremony on crew_note (games, ceremony, id);

create function crew_note_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'notes are append-only';
end $$;

create trigger crew_note_is_append_only before update or delete or truncate on crew_note
    for each statement execute function crew_note_is_append_only();

-- The message on the stage screen. A row without text remembers the version of one that was taken away.
create table stage_message (
    games      text        not null,
    ceremony   text        not null,
    version    bigint      not null,
    text       text,
    level      text        not null check (level in ('NORMAL', 'URGENT')),
    expires_at timestamptz,
    sent_by    text        not null,
    sent_at    timestamptz not null,
    primary key (games, ceremony),
    foreign key (games, ceremony) references ceremony (games, code)
);

-- Where to POST on a cue (cue and step) or when a segment goes live (segment alone).
create table cue_trigger (
    id       bigint generated always as identity primary key,
    games    text   not null,
    ceremony text   not null,
    code     text   not null,
    version  bigint not null,
    segment  text,
    cue      text,
    step     text check (step in ('WARN', 'STANDBY', 'GO')),
    url      text   not null,
    secret   text   not null,
    foreign key (games, ceremony) references ceremony (games, code),
    unique (games, ceremony, code),
    check ((cue is null) = (step is null)),
    check (cue is not null or segment is not null)
);

-- Written in the transaction of the command. All times of the queue are the database's own; due_at is also the claim of
-- the replica that is sending, and after use_by nothing is sent any more.
create table trigger_delivery (
    id           bigint generated always as identity primary key,
    trigger_id   bigint      not null references cue_trigger on delete cascade,
    message_id   text        not null unique,
    payload      text        not null,
    state        text        not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'EXPIRED', 'REFUSED')),
    created_at   timestamptz not null default clock_timestamp(),
    use_by       timestamptz not null,
    due_at       timestamptz not null default clock_timestamp(),
    claims       integer     not null default 0,
    attempts     jsonb       not null default '[]'
);
create index trigger_delivery_pending on trigger_delivery (due_at) where state = 'PENDING';
create index trigger_delivery_by_trigger on trigger_delivery (trigger_id, id);
