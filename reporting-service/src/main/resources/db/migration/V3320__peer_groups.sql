-- the peer group that scoring told an organisation is in, its place there in an official run, and why it is in none
alter table score add column peer_group text;
alter table score add column peer_rank integer;
alter table score add column peer_missing text;
alter table standing add column peer_group text;
alter table standing add column peer_given integer;
alter table standing add column peer_place integer;
alter table standing add column peer_missing text;
