-- areas by which reports are drawn; no event tells of them, and a rebuild leaves them alone
create table map (
    code         text primary key,
    version      bigint      not null,
    title        jsonb       not null,
    attribution  text        not null,
    property     text        not null,
    size         integer     not null,
    shapes       text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);
alter table map alter column shapes set statistics 0;
