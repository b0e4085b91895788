-- what Kafka refuses as too large waits for a person and holds nothing else up
alter table outbox_message add column parked_at timestamptz, add column parked_reason text;
drop index outbox_message_unpublished;
create index outbox_message_unpublished on outbox_message (position) where published_at is null and parked_at is null;
create index outbox_message_parked on outbox_message (position) where parked_at is not null;
