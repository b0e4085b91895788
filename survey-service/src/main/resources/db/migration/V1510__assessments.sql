-- name, type and ancestors are those of the day of the snapshot; later changes of the register do not move them
create table assessment (
    id           uuid primary key,
    round        text collate "C" not null references round (id),
    organisation text collate "C" not null,
    name         jsonb       not null,
    type         text        not null,
    ancestors    text[]      not null,
    state        text        not null check (state in ('notStarted', 'inProgress', 'submitted')),
    required     integer     not null,
    answered     integer     not null,
    questions    integer     not null,
    submitted_at timestamptz,
    changed_at   timestamptz not null,
    version      bigint      not null,
    unique (round, organisation)
);
create index assessment_organisation on assessment (organisation);
create index assessment_ancestors on assessment using gin (ancestors);
create index assessment_progress on assessment (round, type, state);

create table answer (
    assessment uuid        not null references assessment (id),
    question   text        not null,
    status     text        not null check (status in ('answered', 'unanswered', 'unknown', 'notRelevant')),
    value      jsonb,
    version    integer     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (assessment, question),
    check ((status = 'answered') = (value is not null))
);
