-- as events tell them, in the order of time; rounds that were told of before have theirs after a rebuild
alter table round add column stages jsonb;
