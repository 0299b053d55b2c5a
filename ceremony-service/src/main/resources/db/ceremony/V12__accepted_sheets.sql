-- Whether a podium is on a running order is asked for each of its versions; few sheets of a Games are accepted at a time.
create index victory_sheet_accepted on victory_sheet (games, event_id) where accepted;
