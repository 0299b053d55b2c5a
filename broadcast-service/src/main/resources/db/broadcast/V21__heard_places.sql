-- How far the topic of notifications was heard, by partition: every notification before this place stands in this store.
-- The place goes back with the store that is restored from a backup, and what the store then lacks lies behind it. A topic
-- that was made anew has another id, and its places say nothing of this one's.
create table heard_place (
    partition_no integer primary key check (partition_no >= 0),
    topic_id     text    not null,
    next_offset  bigint  not null check (next_offset >= 0)
);
