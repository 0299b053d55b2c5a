create table games (
    code        text   primary key,
    version     bigint not null,
    purpose     text   not null,
    names       jsonb  not null,
    host        text   not null,
    zone        text   not null,
    first_day   date   not null,
    last_day    date   not null,
    day_ends_at time   not null
);

-- Version of a list (organisations, events, history) that is replaced as a whole.
create table register (
    games   text   not null references games,
    name    text   not null,
    version bigint not null,
    primary key (games, name)
);

create table organisation (
    games       text    not null references games,
    code        text    not null,
    position_no integer not null,
    names       jsonb   not null,
    continent   text,
    ranked      boolean not null,
    primary key (games, code)
);

create table medal_event (
    games            text    not null references games,
    code             text    not null,
    position_no      integer not null,
    names            jsonb   not null,
    discipline       text    not null,
    discipline_names jsonb   not null,
    category         text    not null,
    bronzes          integer not null,
    primary key (games, code)
);

-- Medals of earlier Games. Their organisations need not exist any more.
create table past_medals (
    games        text    not null references games,
    past_games   text    not null,
    organisation text    not null,
    position_no  integer not null,
    year         integer not null,
    gold         integer not null,
    silver       integer not null,
    bronze       integer not null,
    primary key (games, past_games, organisation)
);

-- The present version of a podium. The row outlives a reset without its content, so that versions go on.
create table podium (
    games         text    not null references games,
    event         text    not null,
    version       bigint  not null,
    content       jsonb,
    revision      jsonb,
    ever_official boolean not null,
    effective_at  timestamptz,
    recorded_at   timestamptz,
    primary key (games, event)
);

create table podium_revision (
    games        text        not null,
    event        text        not null,
    version      bigint      not null,
    content      jsonb       not null,
    revision     jsonb,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (games, event, version),
    foreign key (games, event) references podium
);

create table medal_table (
    games           text    primary key references games,
    version         bigint  not null,
    effective_at    timestamptz,
    finished_events integer not null
);

-- Medals per organisation, kept by adding what each podium changed.
create table medal_line (
    games        text    not null,
    organisation text    not null,
    gold         integer not null check (gold >= 0),
    silver       integer not null check (silver >= 0),
    bronze       integer not null check (bronze >= 0),
    not_official integer not null check (not_official >= 0),
    primary key (games, organisation),
    foreign key (games, organisation) references organisation (games, code)
);
