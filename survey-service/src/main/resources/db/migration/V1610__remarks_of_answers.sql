-- Tags and evidence that stand beside an answer. A program of before leaves them as they are when it changes the value.
alter table answer add column remarks jsonb;
