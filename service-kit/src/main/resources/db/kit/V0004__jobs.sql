-- work that goes on behind the request that asked for it
create table job (
    id            uuid primary key,
    kind          text        not null,
    state         text        not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    created_by    text        not null,
    parameters    jsonb       not null default '{}',
    -- of those that say the same here, one is under way at most
    single        text,
    kept_seconds  bigint      not null,
    attempt       integer     not null default 0,
    owner         uuid,
    leased_until  timestamptz,
    cancelling    boolean     not null default false,
    pieces_done   bigint      not null default 0,
    pieces_total  bigint      not null default 0,
    counts        jsonb       not null default '{}',
    failure       jsonb,
    result_type   text,
    result_bytes  bigint,
    created_at    timestamptz not null default clock_timestamp(),
    not_before    timestamptz not null default clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz,
    expires_at    timestamptz,
    check ((finished_at is null) = (state in ('queued', 'running')))
);
create unique index job_single on job (single) where state in ('queued', 'running');
create index job_under_way on job (kind, created_at) where state in ('queued', 'running');
create index job_ended on job (expires_at) where expires_at is not null;

-- what came with a job (attempt 0) and what an attempt came to, packed, in pieces
create table job_part (
    job     uuid    not null references job on delete cascade,
    attempt integer not null,
    number  integer not null,
    content bytea   not null,
    primary key (job, attempt, number)
);
alter table job_part alter column content set storage external;
