-- of the organisation at the opening of the round; null where nobody told, as in events of before
alter table assessment add column organisation_type text;

-- statistics of others: series, and what their sources said of organisations and years, with every revision
create table statistic_series (
    code       text        collate "C" primary key,
    version    bigint      not null,
    name_th    text        not null,
    name_en    text        not null,
    unit_th    text        not null,
    unit_en    text        not null,
    source     text        not null,
    url        text,
    licence    text        not null,
    changed_at timestamptz not null
);
create index statistic_series_changed on statistic_series (changed_at);

create table statistic_value (
    series       text             collate "C" not null references statistic_series,
    organisation text             collate "C" not null,
    year         integer          not null,
    revision     integer          not null,
    -- null when the source took it back
    value        double precision,
    as_of        date             not null,
    recorded_at  timestamptz      not null,
    recorded_by  text             not null,
    primary key (series, organisation, year, revision)
);
create index statistic_value_organisation on statistic_value (organisation, series);
create index statistic_value_recorded on statistic_value (series, recorded_at);
create trigger statistic_value_immutable before update or delete on statistic_value
    for each row execute function is_immutable();
create trigger statistic_value_not_truncated before truncate on statistic_value
    for each statement execute function is_immutable();
