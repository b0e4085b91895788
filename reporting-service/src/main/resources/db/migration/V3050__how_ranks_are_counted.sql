-- how the model counts ranks, as told with each score; null where by competition among all
alter table score add column rank_method text;
alter table score add column rank_within text;
alter table score add column rank_group text;
alter table score add column rank_tolerance double precision;
-- the group inside which a line has its place
alter table standing add column rank_group text;
