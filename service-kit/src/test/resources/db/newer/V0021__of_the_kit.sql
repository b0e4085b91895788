alter table outbox_message add column newer text;
