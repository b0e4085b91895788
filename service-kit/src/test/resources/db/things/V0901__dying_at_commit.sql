-- a thing of this name takes the connection down while its transaction commits
create function die() returns trigger language plpgsql as $$
begin
    perform pg_terminate_backend(pg_backend_pid());
    return null;
end $$;
create constraint trigger dying after insert on thing deferrable initially deferred
    for each row when (new.name = 'dies at commit') execute function die();
