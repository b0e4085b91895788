-- Lists ask for what was changed since a time. An assessment changes with every answer, and an index of its times would
-- make each save write all of its indexes anew: those of a round are found by its key, and their times are looked at.
create index organisation_changed_at on organisation (changed_at);
create index framework_version_changed_at on framework_version (changed_at);
create index round_changed_at on round (changed_at);
