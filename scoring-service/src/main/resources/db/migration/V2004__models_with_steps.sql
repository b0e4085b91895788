-- the form of a model's text: null and 1 before models had steps, 2 since
alter table scoring_model add column form smallint;

-- the form of a run's input hash: null and 1 before models had steps, 2 since
alter table score_run add column hash_form smallint;

-- live runs whose scores hang on each other: computed as a whole when changed is more than computed and it is time
create table live_recomputation (
    run        text        primary key references score_run,
    changed    bigint      not null,
    computed   bigint      not null default 0,
    due_at     timestamptz not null
);
