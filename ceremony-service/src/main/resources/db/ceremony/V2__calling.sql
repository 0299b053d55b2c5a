-- The whole state of a show is one value, so that a move can be taken back and a killed process goes on where it stood.
alter table ceremony
    add column show                    jsonb,
    add column advanced_at             timestamptz,
    add column last_move               jsonb,
    add column segment_groups          jsonb  not null default '[]',
    add column edited_by               text,
    add column minimum_interval_millis bigint not null default 1000 check (minimum_interval_millis >= 0),
    add column undo_window_millis      bigint not null default 10000 check (undo_window_millis >= 0);

create function iso_instant(at timestamptz) returns text language sql immutable as
$$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

update ceremony c set
    advanced_at = coalesce(finished_at, (select s.started_at from segment s
                                         where s.ceremony_id = c.id and s.code = c.live_segment)),
    show = case c.state
        when 'PLANNED' then jsonb_build_object('lifecycle', 'DRAFT', 'run', c.run)
        else jsonb_build_object(
            'lifecycle', c.state,
            'run', c.run,
            'ended', iso_instant(c.finished_at),
            'onAir', (select jsonb_build_object('segment', s.code, 'since', iso_instant(s.started_at), 'added', 0, 'paused', 0)
                      from segment s where s.ceremony_id = c.id and s.code = c.live_segment),
            'round', jsonb_build_object(
                'run', c.run, 'mode', 'LIVE', 'variant', 'main', 'take', c.take,
                'startedAt', iso_instant(c.started_at), 'baseline', c.baseline,
                'played', coalesce((select jsonb_agg(jsonb_build_object('segment', s.code,
                              'startedAt', iso_instant(s.started_at), 'endedAt', iso_instant(s.ended_at), 'cut', false)
                              order by s.position)
                          from segment s where s.ceremony_id = c.id and s.ended_at is not null), '[]'),
                'passed', '{}'::jsonb,
                'told', coalesce((select jsonb_agg(s.code) from segment s
                          where s.ceremony_id = c.id and s.started_at is not null), '[]'),
                'cues', '{}'::jsonb))
        end;

drop function iso_instant(timestamptz);

alter table ceremony
    alter column show set not null,
    drop column started_at, drop column finished_at, drop column live_segment, drop column baseline;
alter table ceremony drop constraint if exists ceremony_state_check;
update ceremony set state = 'DRAFT' where state = 'PLANNED';
alter table ceremony add constraint ceremony_state_check check
    (state in ('PROPOSED', 'DRAFT', 'APPROVED', 'LIVE', 'ON_HOLD', 'FINISHED', 'CANCELLED'));

alter table segment
    drop column started_at, drop column ended_at,
    add column particulars jsonb   not null default '{"cues": [], "variants": [], "languages": []}',
    add column version     bigint  not null default 1,
    -- Told by the ticker once it has come; the plan's own copy stands in particulars.
    add column secret_until timestamptz,
    add column released    boolean not null default false;
create index segment_to_be_released on segment (secret_until) where secret_until is not null and not released;
update segment s set version = c.order_version from ceremony c where c.id = s.ceremony_id;

-- Every command is a line: several may belong to one take.
alter table as_run drop constraint as_run_games_ceremony_run_take_key;
alter table as_run
    add column mode    text not null default 'LIVE',
    add column target  text,
    add column cue     text,
    add column amount_millis bigint,
    add column passed_over   jsonb,
    add column passed_as     text,
    add column reason  text,
    add column second_person text;
create index as_run_of_a_run on as_run (games, ceremony, run, id);

-- Every version of a running order that there ever was.
create table running_order_version (
    id         bigint generated always as identity primary key,
    games      text        not null,
    ceremony   text        not null,
    version    bigint      not null,
    edited_by  text        not null,
    edited_at  timestamptz not null,
    correction text,
    content    jsonb       not null,
    unique (games, ceremony, version)
);

create function running_order_version_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history of running orders is append-only';
end $$;

create trigger running_order_version_is_append_only before update or delete or truncate on running_order_version
    for each statement execute function running_order_version_is_append_only();
