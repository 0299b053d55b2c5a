-- The newest notification that took back what ceremonies told before it; 0 when none did.
alter table feed add column taken_back_at bigint not null default 0;

update feed
set taken_back_at = coalesce(
        (select max(sequence) from notification where notification.games = feed.games and kind = 'RESET'), 0);
