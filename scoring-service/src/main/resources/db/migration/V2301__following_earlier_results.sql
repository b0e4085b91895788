-- the round whose official result changed; null for the framework as a whole, and in rows of an older service
alter table earlier_change add column round text;

-- rounds whose live scores are to follow. Rows are only added, and removed once they have.
create table live_following (
    position bigint generated always as identity primary key,
    round    text   not null
);
create index live_following_round on live_following (round);
