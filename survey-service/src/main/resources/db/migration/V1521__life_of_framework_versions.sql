-- absent for versions that never stood in a hearing or are not retired, and for programs that know neither
alter table framework_version
    add column hearing_since timestamptz,
    add column retired_at    timestamptz;

-- a published version never changes, whatever the program does, but that it may be retired once
create or replace function refuse_change_of_published_framework() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.retired_at is null and new.retired_at is not null
        and (new.framework, new.version, new.document::text, new.title_th, new.title_en, new.published_at)
            is not distinct from
            (old.framework, old.version, old.document::text, old.title_th, old.title_en, old.published_at)
    then
        return new;
    end if;
    raise exception 'framework % version % is published', old.framework, old.version;
end
$$;
