-- The rule book that a ceremony has chosen; without a row it is the standard one of its kind.
create table protocol_choice (
    id        bigint generated always as identity primary key,
    games     text   not null,
    ceremony  text   not null,
    rule_book text   not null,
    version   bigint not null,
    unique (games, ceremony)
);

-- Who allowed that a required element is passed over, when and why. Nobody rewrites it.
create table protocol_waiver (
    id        bigint generated always as identity primary key,
    games     text        not null,
    ceremony  text        not null,
    run       integer     not null,
    segment   text        not null,
    element   text        not null,
    reason    text        not null,
    waived_by text        not null,
    at        timestamptz not null
);

create index protocol_waiver_of_run on protocol_waiver (games, ceremony, run);

create function protocol_waiver_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'a waiver is append-only';
end $$;

create trigger protocol_waiver_is_append_only before update or delete or truncate on protocol_waiver
    for each statement execute function protocol_waiver_is_append_only();
