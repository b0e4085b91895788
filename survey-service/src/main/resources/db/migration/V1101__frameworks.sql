create table framework_version (
    framework    text collate "C" not null,
    version      text collate "C" not null,
    revision     bigint      not null,
    document     json        not null,
    title_th     text        not null,
    title_en     text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz,
    primary key (framework, version)
);

-- a published version never changes, whatever the program does
create function refuse_change_of_published_framework() returns trigger language plpgsql as $$
begin
    raise exception 'framework % version % is published', old.framework, old.version;
end
$$;

create trigger framework_version_published before update or delete on framework_version
    for each row when (old.published_at is not null) execute function refuse_change_of_published_framework();
