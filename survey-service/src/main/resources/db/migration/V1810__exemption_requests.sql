-- What a body asks not to be asked. What stands of it is kept beside the answers too, under keys that a program of before
-- takes for questions that its framework does not ask.
create table exemption_request (
    id             uuid primary key,
    version        bigint      not null,
    assessment     uuid        not null references assessment,
    question       text        not null,
    item           text        not null,
    state          text        not null check (state in ('requested', 'withdrawn', 'approved', 'rejected', 'revoked')),
    asked_reason   text        not null,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    decided_reason text,
    decided_by     text,
    decided_at     timestamptz,
    revoked_reason text,
    revoked_by     text,
    revoked_at     timestamptz,
    changed_at     timestamptz not null,
    check ((state in ('approved', 'rejected', 'revoked')) = (decided_at is not null)),
    check ((state = 'revoked') = (revoked_at is not null))
);

create index exemption_request_assessment on exemption_request (assessment);
create unique index exemption_request_stands on exemption_request (assessment, question, item)
    where state in ('requested', 'approved');
