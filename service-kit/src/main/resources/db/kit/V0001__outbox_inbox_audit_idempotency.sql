create table outbox_message (
    position     bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    sequence     bigint      not null,
    body         text        not null,
    traceparent  text,
    created_at   timestamptz not null,
    -- a republication or a dead letter tells a state that was told before
    repeats      boolean     not null default false,
    published_at timestamptz
);
create unique index outbox_message_once on outbox_message (topic, key, sequence) where not repeats;
create index outbox_message_unpublished on outbox_message (position) where published_at is null;
create index outbox_message_published on outbox_message (published_at) where published_at is not null;

create table inbox_message (
    consumer   text        not null,
    event_id   uuid        not null,
    claimed_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_message_claimed on inbox_message (claimed_at);

create table dead_letter (
    id               bigint generated always as identity primary key,
    consumer         text        not null,
    topic            text        not null,
    "partition"      integer     not null,
    "offset"         bigint      not null,
    key              text,
    headers          jsonb       not null,
    body             bytea,
    reason           text        not null,
    failed_at        timestamptz not null,
    replayed_at      timestamptz,
    replayed_by      text,
    unique (consumer, topic, "partition", "offset")
);
create index dead_letter_waiting on dead_letter (id) where replayed_at is null;

create table idempotency_key (
    principal    text        not null,
    route        text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null,
    primary key (principal, route, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table audit_entry (
    position       bigint generated always as identity primary key,
    at             timestamptz not null,
    actor          text        not null,
    action         text        not null,
    subject        text        not null,
    reason         text,
    details        text        not null,
    trace_id       text,
    chain_position bigint unique,
    chain_hash     text
);
create index audit_entry_unsealed on audit_entry (position) where chain_position is null;
create index audit_entry_subject on audit_entry (subject, position);

-- an entry may only ever be sealed; nothing else about it changes and nothing is removed
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and old.chain_position is null and new.chain_position is not null and new.chain_hash is not null
        and (old.position, old.at, old.actor, old.action, old.subject, old.details)
            = (new.position, new.at, new.actor, new.action, new.subject, new.details)
        and old.reason is not distinct from new.reason
        and old.trace_id is not distinct from new.trace_id
    then
        return new;
    end if;
    raise exception 'audit_entry is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_not_truncated before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
