-- What a correction takes back is looked up for each of them, and an event may have been told a thousand times: here stand only
-- those that nothing has corrected yet.
create index notification_correctable on notification (games, podium, sequence)
    where podium is not null and corrected_by is null and kind in ('CORRECTION', 'MEDAL');
drop index notification_by_podium;
