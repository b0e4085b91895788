-- projections of survey-service's events: the newest sequence wins
create table organisation (
    code       text   primary key,
    sequence   bigint not null,
    codes      jsonb  not null,
    periods    jsonb  not null,
    attributes jsonb  not null
);

create table framework_version (
    framework text   not null,
    version   text   not null,
    sequence  bigint not null,
    document  jsonb  not null,
    primary key (framework, version)
);

create table round (
    id                text   primary key,
    sequence          bigint not null,
    framework         text   not null,
    framework_version text   not null,
    state             text   not null
);
create index round_framework on round (framework, framework_version);

create table assessment (
    id                uuid   primary key,
    sequence          bigint not null,
    round             text   not null,
    organisation      text   not null,
    ancestors         text[] not null,
    submitted         boolean not null,
    answers           jsonb  not null
);
create index assessment_round on assessment (round, organisation);

-- a model never changes: another way to score gets another number
create table scoring_model (
    framework         text        not null,
    framework_version text        not null,
    number            integer     not null,
    definition        text        not null,
    created_at        timestamptz not null,
    primary key (framework, framework_version, number)
);

create table score_run (
    id                text        primary key,
    kind              text        not null check (kind in ('live', 'official')),
    round             text        not null,
    number            integer     not null,
    framework         text        not null,
    framework_version text        not null,
    model_number      integer     not null,
    engine_version    text        not null,
    input_hash        text,
    result_hash       text,
    organisations     integer,
    created_by        text        not null,
    created_at        timestamptz not null,
    completed_at      timestamptz,
    unique (round, kind, number),
    foreign key (framework, framework_version, model_number) references scoring_model,
    check (kind = 'live' or (input_hash is not null and result_hash is not null and completed_at is not null))
);

-- what an official run counted, exactly as it was hashed
create table score_run_input (
    run          text   not null references score_run,
    organisation text   not null,
    content      text   not null,
    primary key (run, organisation)
);

create table organisation_score (
    run          text        not null references score_run,
    organisation text        not null,
    assessment   uuid        not null,
    ancestors    text[]      not null,
    version      bigint      not null,
    state        text        not null check (state in ('scored', 'missing', 'withdrawn')),
    score        double precision,
    -- the score as the tie rule sees it (engine, Ranks): equal keys share a rank
    rank_key     double precision,
    rank         integer,
    band         text,
    coverage     double precision not null,
    -- the result in canonical form: what is compared, hashed and published
    result       text        not null,
    scored_at    timestamptz not null,
    primary key (run, organisation),
    check ((state = 'scored') = (score is not null)),
    check ((score is null) = (rank_key is null))
);
create index organisation_score_assessment on organisation_score (assessment);
create index organisation_score_order on organisation_score (run, rank_key desc nulls last, organisation);

create function is_immutable() returns trigger language plpgsql as $$
begin
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger scoring_model_immutable before update or delete on scoring_model
    for each row execute function is_immutable();
create trigger scoring_model_not_truncated before truncate on scoring_model
    for each statement execute function is_immutable();
create trigger score_run_input_immutable before update or delete on score_run_input
    for each row execute function is_immutable();
create trigger score_run_input_not_truncated before truncate on score_run_input
    for each statement execute function is_immutable();

create trigger score_run_immutable before update or delete on score_run
    for each row when (old.kind = 'official') execute function is_immutable();

create function official_scores_are_immutable() returns trigger language plpgsql as $$
begin
    if exists (select from score_run where id = old.run and kind = 'official') then
        raise exception 'the scores of an official run are immutable' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger organisation_score_official before update or delete on organisation_score
    for each row execute function official_scores_are_immutable();
