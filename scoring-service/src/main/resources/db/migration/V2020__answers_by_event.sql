-- Answers are told apart from the state, once they are handed in; the state says under which sequence. Null where state
-- and answers came in one event.
alter table assessment
    add column handed_in        bigint,
    add column answers_sequence bigint,
    alter column answers set default '{}';
