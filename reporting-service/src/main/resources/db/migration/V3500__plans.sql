-- What people write into this service: no rebuild of the read model touches these tables. What a plan needs to know of
-- its organisation is kept with it, as it was when the round opened.
create table plan (
    id             uuid primary key,
    version        bigint      not null,
    round          text        not null,
    organisation   text        not null,
    name           jsonb       not null,
    type           text        not null,
    ancestors      text[]      not null,
    title          text,
    currency       text        not null,
    state          text        not null check (state in ('drafted', 'approved', 'running', 'done', 'dropped')),
    measures       jsonb       not null,
    authors        text[]      not null,
    notes          integer     not null,
    approved_by    text,
    approved_at    timestamptz,
    started_at     timestamptz,
    completed_at   timestamptz,
    drop_reason    text,
    dropped_at     timestamptz,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    check ((approved_by is null) = (approved_at is null)),
    check ((drop_reason is null) = (dropped_at is null)),
    check ((state = 'dropped') = (dropped_at is not null)),
    check ((state = 'done') = (completed_at is not null)),
    check (state not in ('approved', 'running', 'done') or approved_at is not null),
    check (state <> 'drafted' or approved_at is null)
);
-- an organisation follows one plan for a round
create unique index plan_stands on plan (round, organisation) where state <> 'dropped';
create index plan_in_order on plan (created_at, id);
create index plan_of_round on plan (round, created_at, id);
create index plan_changed on plan (changed_at);

create table plan_note (
    plan    uuid        not null references plan,
    number  integer     not null,
    measure text,
    state   text check (state in ('running', 'done', 'dropped')),
    text    text        not null,
    by      text        not null,
    at      timestamptz not null,
    primary key (plan, number)
);
