-- One feed per Games. Its row is locked before a sequence number is given, so the numbers are in commit order and have
-- no gap: a transaction that rolls back gives its number back.
create table feed (
    games text   primary key,
    head  bigint not null check (head >= 0)
);

-- Every notification as it was published, byte for byte.
create table notification (
    games        text        not null references feed (games),
    sequence     bigint      not null check (sequence >= 1),
    published_at timestamptz not null,
    kind         text        not null,
    payload      bytea       not null,
    primary key (games, sequence)
);
