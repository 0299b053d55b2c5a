-- A milestone in its newest version. The row outlives a reset without its content, so that versions go on.
create table milestone (
    games        text    not null references games,
    id           text    not null,
    version      bigint  not null,
    retracted    boolean not null,
    kind         text,
    organisation text,
    athlete      text,
    event        text,
    awarded_at   timestamptz,
    content      jsonb,
    primary key (games, id)
);

create index milestone_by_organisation on milestone (games, organisation);
create index milestone_by_athlete on milestone (games, athlete) where athlete is not null;
create index milestone_by_moment on milestone (games, awarded_at, event, id);
create index milestone_by_event on milestone (games, event);

create index past_medals_by_organisation on past_medals (games, organisation);
