-- What may have hundreds of segments is written once and read seldom, however many commands a show has.
create table frozen_plan (
    mark uuid  primary key,
    plan jsonb not null
);

alter table ceremony
    -- Names what stands in the segments of a ceremony; drawn anew with every change of them.
    add column order_mark uuid not null default gen_random_uuid(),
    add column plan_mark  uuid;
alter table ceremony alter column order_mark drop default;

update ceremony set plan_mark = gen_random_uuid() where jsonb_typeof(show #> '{round,baseline}') = 'object';
insert into frozen_plan select plan_mark, show #> '{round,baseline}' from ceremony where plan_mark is not null;
update ceremony set show = show #- '{round,baseline}', last_move = last_move #- '{before,round,baseline}';
alter table ceremony add foreign key (plan_mark) references frozen_plan;
