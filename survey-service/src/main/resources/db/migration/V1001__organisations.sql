create table organisation (
    code       text collate "C" primary key,
    id         bigint generated always as identity unique,
    version    bigint      not null,
    attributes jsonb       not null,
    changed_at timestamptz not null
);

create table organisation_code (
    scheme       text not null,
    value        text not null,
    organisation text collate "C" not null references organisation,
    primary key (scheme, value),
    unique (organisation, scheme)
);

-- what an organisation was from a day on; id stands for the code, because an exclusion needs no extension for ranges
create table organisation_period (
    organisation text collate "C" not null references organisation,
    id           bigint    not null,
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    name_th      text      not null,
    name_en      text      not null,
    type         text      not null,
    parent       text collate "C" references organisation check (parent <> organisation),
    constraint organisation_period_once exclude using gist (int8range(id, id, '[]') with &&, valid with &&)
);

create index organisation_period_organisation on organisation_period (organisation);
create index organisation_period_parent on organisation_period (parent);
