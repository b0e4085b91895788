-- Ranks are kept, one line per organisation, so that a page costs its lines. One class makes these tables of the others
-- (Standings), a round at a time and in one transaction: readers see one state of a ranking, all of it.
create table ranking (
    run         text primary key,
    round       text    not null,
    kind        text    not null,
    ranked      integer not null,
    -- changes whenever anything changes that its lines, or a report beside them, are made of
    fingerprint text    not null
);
create index ranking_of_round on ranking (round, kind, run);

create table standing (
    run          text             not null,
    organisation text             not null,
    sequence     bigint           not null,
    state        text             not null,
    score        double precision,
    band         text,
    coverage     double precision not null,
    -- as in score; what has no score comes last
    tie          double precision not null,
    -- the rank that an official run came with
    given        integer,
    -- the competition rank; in no index, so that a change of many ranks writes little
    place        integer,
    name_th      text             not null,
    name_en      text             not null,
    type         text,
    ancestors    text[],
    primary key (run, organisation)
) with (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.05,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.02
);
create index standing_by_rank on standing (run, tie desc, organisation);
create index standing_by_thai_name on standing (run, (name_th collate "th-x-icu"), organisation);
create index standing_by_english_name on standing (run, (name_en collate "en-x-icu"), organisation);

-- apart, since it is wide and of use for the lines shown only
create table standing_nodes (
    run          text  not null,
    organisation text  not null,
    nodes        jsonb not null,
    primary key (run, organisation)
);

-- rounds whose rankings are to be made again; rows are added with the change and taken with the making
create table ranking_due (
    id    bigint generated always as identity primary key,
    round text not null
);
insert into ranking_due (round) select id from round;

drop index score_of_round;
create index score_of_round on score (round, kind, run);

-- what has just been filled is not known to the planner before the next round of autovacuum; the service analyses after
-- many lines, and this keeps what it knows near to what is there
alter table score set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table assessment set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05);
alter table score alter column nodes set statistics 0;
alter table standing_nodes alter column nodes set statistics 0;
alter table organisation alter column periods set statistics 0;
