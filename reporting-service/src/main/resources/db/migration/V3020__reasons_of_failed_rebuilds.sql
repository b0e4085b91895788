alter table rebuild add column failure text;
