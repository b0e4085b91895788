create table round (
    id                text collate "C" primary key check (id ~ '^[a-z0-9-]{2,64}$'),
    title             jsonb       not null,
    framework         text        not null,
    framework_version text        not null,
    reference_date    date        not null,
    answers_until     timestamptz,
    participants      jsonb       not null,
    state             text        not null check (state in ('planned', 'open', 'closed', 'published')),
    participant_count integer     not null,
    opened_at         timestamptz,
    closed_at         timestamptz,
    published_at      timestamptz,
    changed_at        timestamptz not null,
    version           bigint      not null
);
