-- An approver may open an approved plan to everybody; one that is a draft again, or was given up, is closed again.
alter table plan
    add published_by text,
    add published_at timestamptz,
    add check ((published_by is null) = (published_at is null)),
    add check (published_at is null or state in ('approved', 'running', 'done'));
create index plan_public on plan (round, created_at, id) where published_at is not null;
