-- What changed under live runs that are computed as a whole. Rows are only added, and removed once they are computed, so
-- that no event waits for another. An older service counts in live_recomputation.changed, which is looked at as well.
create table live_change (
    position bigint generated always as identity primary key,
    run      text   not null
);
create index live_change_run on live_change (run);

alter table live_recomputation
    -- under which the scores were told that were computed last
    add column version       bigint not null default 0,
    -- hash of the assessments they were made of
    add column inputs        text,
    -- why they stand as they are though something changed
    add column halted_reason text,
    add column halted_since  timestamptz;

-- of what stands already nobody knows what it was made of
insert into live_change (run) select run from live_recomputation;
