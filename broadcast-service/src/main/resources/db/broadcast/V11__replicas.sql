-- Each replica says every few seconds that it is there, and how it stands. Its row goes with it when it is stopped in order;
-- that of one that was killed stays for a while, so that operators see that it is missing.
create table replica (
    id         text        primary key,
    address    text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    state      jsonb       not null
);
