-- How many events of a ceremony the production topic has had. A counter of its own: what is written there and what is not
-- leaves no trace in the ceremony.
create table production_event (
    games    text   not null,
    ceremony text   not null,
    version  bigint not null,
    primary key (games, ceremony),
    foreign key (games, ceremony) references ceremony (games, code)
);
