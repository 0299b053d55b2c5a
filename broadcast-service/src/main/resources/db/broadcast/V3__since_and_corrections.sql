-- A stream may begin at an instant.
create index notification_by_publication on notification (games, published_at, sequence);

-- The podium that a notification tells medals of, and the later notification that corrected or killed it.
alter table notification add column podium varchar(64), add column corrected_by bigint, add column killed boolean not null default false;
update notification set podium = convert_from(payload, 'UTF8')::jsonb -> 'podium' -> 'event' ->> 'code'
    where kind in ('MEDAL', 'CORRECTION', 'WITHDRAWAL');
create index notification_by_podium on notification (games, podium) where podium is not null;
