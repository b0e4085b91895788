-- Nobody looks for an event by its id, which is random: an index of them is written all over at every event and once more
-- when it is published. That an id comes twice is for the inbox of the reader to see.
alter table outbox_message drop constraint outbox_message_id_key;
