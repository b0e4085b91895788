-- The trigger says when a round was learnt, whoever writes it: a default beside it says nothing, and none is without.
alter table round alter column learnt_at drop default;
alter table round alter column learnt_at set not null;
