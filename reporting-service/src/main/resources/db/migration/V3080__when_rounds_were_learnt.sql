-- When this service learnt of the present state of a round. Its own time of change is that of another service, whose
-- events may come late: whoever reads on by that one would pass over them. A trigger, so that an earlier build that
-- still runs tells it too.
alter table round add column learnt_at timestamptz;
update round set learnt_at = clock_timestamp();
alter table round alter column learnt_at set default clock_timestamp();
create function round_is_learnt() returns trigger language plpgsql as $$
begin
    new.learnt_at = clock_timestamp();
    return new;
end
$$;
create trigger round_learnt before insert or update on round for each row execute function round_is_learnt();
