-- by which rounds of a framework stand in order; null in rounds told of before
alter table round add column reference_date date;

-- frameworks of which official results changed that scores of later rounds may take. Rows are only added, and removed
-- once live scores have followed.
create table earlier_change (
    position  bigint generated always as identity primary key,
    framework text   not null
);
create index earlier_change_framework on earlier_change (framework);
