-- What people write into this service: no rebuild of the read model touches these tables. Every version of a table of
-- costs stays, as scenarios say which of its rows a figure is from.
create table cost_table (
    round      text        not null,
    version    bigint      not null,
    currency   text        not null,
    entries    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (round, version)
);

-- its job has the same id
create table budget_scenario (
    id         uuid primary key,
    round      text        not null,
    version    bigint      not null,
    request    jsonb       not null,
    result     jsonb,
    created_by text        not null,
    created_at timestamptz not null
);
create index budget_scenario_of_round on budget_scenario (round, created_at, id);

-- what an organisation gets under a method
create table budget_share (
    scenario     uuid             not null references budget_scenario on delete cascade,
    method       text             not null,
    organisation text             not null,
    region       text             not null,
    name_th      text             not null,
    name_en      text             not null,
    given        bigint,
    spent        bigint           not null,
    score_before double precision not null,
    score_after  double precision not null,
    people       double precision,
    measures     jsonb            not null,
    primary key (scenario, method, organisation)
);
