-- Which layers of answers are handed in, each with the version under which they were told and the time; kept, as other
-- changes of the assessment raise its version later. Programs of before go by submitted_at, which stays.
alter table assessment add column handed_in jsonb not null default '{}';
update assessment set handed_in = jsonb_build_object('self', jsonb_build_object('sequence', version,
        'at', to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
    where submitted_at is not null;
