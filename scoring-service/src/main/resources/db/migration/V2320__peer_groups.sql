-- the peer group of an organisation, and in official runs its place there; null under a model without peer groups
alter table organisation_score add column peer_group text;
alter table organisation_score add column peer_rank integer;
