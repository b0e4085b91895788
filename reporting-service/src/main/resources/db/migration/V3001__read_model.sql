-- every table here is made of events alone, so that it can be emptied and built again to the same bytes

create table organisation (
    code     text primary key,
    sequence bigint not null,
    periods  jsonb  not null
);

create table framework (
    code     text   not null,
    version  text   not null,
    sequence bigint not null,
    document jsonb  not null,
    primary key (code, version)
);

create table round (
    id                text primary key,
    sequence          bigint      not null,
    title_th          text        not null,
    title_en          text        not null,
    framework         text        not null,
    framework_version text        not null,
    state             text        not null,
    reference_date    date        not null,
    answers_until     timestamptz,
    participant_count integer     not null,
    opened_at         timestamptz,
    closed_at         timestamptz,
    published_at      timestamptz,
    changed_at        timestamptz not null
);

create table assessment (
    id           uuid primary key,
    sequence     bigint      not null,
    round        text        not null,
    organisation text        not null,
    name_th      text        not null,
    name_en      text        not null,
    type         text        not null,
    ancestors    text[]      not null,
    state        text        not null,
    required     integer     not null,
    answered     integer     not null,
    questions    integer     not null,
    submitted_at timestamptz,
    changed_at   timestamptz not null
);
create index assessment_of_round on assessment (round, organisation) include (sequence);

create table score_run (
    id           text primary key,
    sequence     bigint      not null,
    kind         text        not null,
    round        text        not null,
    model_number integer     not null,
    input_hash   text        not null,
    result_hash  text        not null,
    organisations integer    not null,
    completed_at timestamptz not null
);
create index score_run_of_round on score_run (round, completed_at);

create table score (
    run          text             not null,
    organisation text             not null,
    sequence     bigint           not null,
    kind         text             not null,
    round        text             not null,
    state        text             not null,
    score        double precision,
    band         text,
    rank         integer,
    coverage     double precision not null,
    nodes        jsonb            not null,
    scored_at    timestamptz      not null,
    -- scores that are equal to twelve decimals share a rank
    tie          numeric generated always as (round(score::numeric, 12)) stored,
    primary key (run, organisation)
);
create index score_of_run on score (run, tie desc nulls last, organisation) include (sequence, state);
create index score_of_round on score (round, kind);

create table rebuild (
    id            uuid primary key,
    state         text        not null,
    records_read  bigint      not null default 0,
    records_total bigint      not null default 0,
    skipped       bigint      not null default 0,
    started_at    timestamptz not null,
    progressed_at timestamptz not null,
    finished_at   timestamptz
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where state = 'running';
