-- Every version of the delegations of a Games, of the settings of a parade, and every approval. Nobody rewrites them.
create table delegations_edition (
    id        bigint generated always as identity primary key,
    games     text        not null references known_games,
    version   bigint      not null,
    content   jsonb       not null,
    edited_by text        not null,
    edited_at timestamptz not null,
    unique (games, version)
);

create table parade_edition (
    id        bigint generated always as identity primary key,
    games     text        not null,
    ceremony  text        not null,
    version   bigint      not null,
    content   jsonb       not null,
    edited_by text        not null,
    edited_at timestamptz not null,
    unique (games, ceremony, version),
    foreign key (games, ceremony) references ceremony (games, code)
);

create table parade_approval (
    id                  bigint generated always as identity primary key,
    games               text        not null,
    ceremony            text        not null,
    version             bigint      not null,
    delegations_version bigint      not null,
    approved_by         text        not null,
    approved_at         timestamptz not null,
    foreign key (games, ceremony, version) references parade_edition (games, ceremony, version),
    foreign key (games, delegations_version) references delegations_edition (games, version)
);

-- What happened on the night. It outlives everything else.
create table parade_act (
    id                  bigint generated always as identity primary key,
    games               text        not null,
    ceremony            text        not null,
    run                 integer     not null,
    kind                text        not null,
    organisation        text,
    venue               text,
    at                  timestamptz not null,
    recorded_at         timestamptz not null,
    recorded_by         text        not null,
    reason              text,
    version             bigint      not null,
    delegations_version bigint      not null,
    check ((kind = 'STARTED_AGAIN') = (organisation is null))
);

create index parade_act_of_a_run on parade_act (games, ceremony, run, id);

-- What the public was shown last, and how often it changed.
create table parade_public (
    id       bigint generated always as identity primary key,
    games    text   not null,
    ceremony text   not null,
    version  bigint not null,
    content  jsonb  not null,
    unique (games, ceremony)
);

create function parade_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger delegations_edition_is_append_only before update or delete or truncate on delegations_edition
    for each statement execute function parade_is_append_only();
create trigger parade_edition_is_append_only before update or delete or truncate on parade_edition
    for each statement execute function parade_is_append_only();
create trigger parade_approval_is_append_only before update or delete or truncate on parade_approval
    for each statement execute function parade_is_append_only();
create trigger parade_act_is_append_only before update or delete or truncate on parade_act
    for each statement execute function parade_is_append_only();
