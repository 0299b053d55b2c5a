alter table organisation add population bigint check (population > 0);

alter table medal_event
    add scheduled_day date,
    add scheduled_at  timestamptz;

-- From when until when a version of a podium was the one that the public could know. The present one has no end.
create table podium_span (
    games         text        not null references games,
    event         text        not null,
    version       bigint      not null,
    official      boolean     not null,
    finished      boolean     not null,
    effective_at  timestamptz not null,
    superseded_at timestamptz,
    primary key (games, event, version)
);

create unique index podium_span_present on podium_span (games, event) where superseded_at is null;

-- The medals of every version, in a form that can be asked; podium_revision keeps the versions as they were told. Those of
-- present versions are marked here too: a join that finds them is planned badly while the tables are young, and slow then.
create table awarded_medal (
    games           text        not null,
    event           text        not null,
    version         bigint      not null,
    place_no        integer     not null,
    medal           text        not null,
    organisation    text        not null,
    kind            text        not null,
    competitor_code text        not null,
    competitor      text        not null,
    medal_date      date        not null,
    awarded_at      timestamptz not null,
    present         boolean     not null,
    primary key (games, event, version, place_no),
    foreign key (games, event, version) references podium_span on delete cascade
);

create index awarded_medal_by_organisation on awarded_medal (games, organisation, awarded_at, event) where present;
create index awarded_medal_by_moment on awarded_medal (games, awarded_at, event) where present;
create index awarded_medal_by_day on awarded_medal (games, medal_date) where present;

-- Who holds the medals of the present versions: the athlete, or every member of the team.
create table medal_holder (
    games        text    not null,
    event        text    not null,
    version      bigint  not null,
    place_no     integer not null,
    member_no    integer not null,
    athlete      text    not null,
    name         text    not null,
    gender       text,
    organisation text    not null,
    primary key (games, event, version, place_no, member_no),
    foreign key (games, event, version, place_no) references awarded_medal on delete cascade
);

create index medal_holder_by_athlete on medal_holder (games, athlete);

-- Podiums that were entered before these tables were here. The places of a podium: see Places.java.
with medals as (
    select games, event, version,
           count(*) filter (where medal ->> 'medal' = 'GOLD')   as gold,
           count(*) filter (where medal ->> 'medal' = 'SILVER') as silver,
           count(*) filter (where medal ->> 'medal' = 'BRONZE') as bronze
      from podium_revision cross join lateral jsonb_array_elements(content -> 'medals') medal
     group by games, event, version),
vacancies as (
    select games, event, version,
           count(*) filter (where place ->> 'medal' = 'GOLD')   as gold,
           count(*) filter (where place ->> 'medal' = 'SILVER') as silver,
           count(*) filter (where place ->> 'medal' = 'BRONZE') as bronze
      from podium_revision cross join lateral jsonb_array_elements(content -> 'vacant') place
     group by games, event, version)
insert into podium_span (games, event, version, official, finished, effective_at, superseded_at)
select r.games, r.event, r.version,
       r.content ->> 'status' = 'OFFICIAL',
       r.content ->> 'status' not in ('PROVISIONAL', 'WITHDRAWN')
           and coalesce(m.gold, 0) + coalesce(v.gold, 0) > 0
           and coalesce(m.silver, 0) + coalesce(v.silver, 0) >= case when m.gold >= 2 then 0 else 1 end
           and coalesce(m.bronze, 0) + coalesce(v.bronze, 0)
               >= 2 + e.bronzes - greatest(coalesce(m.gold, 0), 1) - case when m.gold >= 2 then 0 else greatest(coalesce(m.silver, 0), 1) end,
       r.effective_at,
       lead(r.effective_at) over (partition by r.games, r.event order by r.version)
  from podium_revision r
  join medal_event e on e.games = r.games and e.code = r.event
  left join medals m on m.games = r.games and m.event = r.event and m.version = r.version
  left join vacancies v on v.games = r.games and v.event = r.event and v.version = r.version;

insert into awarded_medal
select r.games, r.event, r.version, medal.place - 1,
       medal.value ->> 'medal', medal.value ->> 'organisation', medal.value -> 'competitor' ->> 'kind',
       medal.value -> 'competitor' ->> 'code', medal.value -> 'competitor' ->> 'name',
       (medal.value ->> 'medalDate')::date, (medal.value ->> 'awardedAt')::timestamptz, s.superseded_at is null
  from podium_revision r
  join podium_span s using (games, event, version)
 cross join lateral jsonb_array_elements(r.content -> 'medals') with ordinality medal (value, place);

insert into medal_holder
select r.games, r.event, r.version, medal.place - 1, 0,
       medal.value -> 'competitor' ->> 'code', medal.value -> 'competitor' ->> 'name', null, medal.value ->> 'organisation'
  from podium_revision r
  join podium_span s using (games, event, version)
 cross join lateral jsonb_array_elements(r.content -> 'medals') with ordinality medal (value, place)
 where s.superseded_at is null and medal.value -> 'competitor' ->> 'kind' = 'ATHLETE'
union all
select r.games, r.event, r.version, medal.place - 1, member.place - 1,
       member.value ->> 'code', member.value ->> 'name', member.value ->> 'gender',
       coalesce(member.value ->> 'organisation', medal.value ->> 'organisation')
  from podium_revision r
  join podium_span s using (games, event, version)
 cross join lateral jsonb_array_elements(r.content -> 'medals') with ordinality medal (value, place)
 cross join lateral jsonb_array_elements(medal.value -> 'competitor' -> 'members') with ordinality member (value, place)
 where s.superseded_at is null;
