-- What organisations tagged beside their answers: obstacles and success factors, with the words they put to them. One row
-- for each layer of an assessment, of its newest answers and whole, also where nothing is tagged (any more).
create table assessment_tags (
    assessment   uuid   not null,
    layer        text   not null,
    sequence     bigint not null,
    round        text   not null,
    organisation text   not null,
    tags         jsonb  not null,
    primary key (assessment, layer)
);
create index assessment_tags_of_round on assessment_tags (round) include (sequence);
alter table assessment_tags alter column tags set statistics 0;
