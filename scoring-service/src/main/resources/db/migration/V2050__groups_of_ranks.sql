-- the group inside which the model counts the place of an organisation; null where it counts among all
alter table organisation_score add column rank_group text;
