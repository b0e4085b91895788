-- the size of all answers is kept by difference, so that a save need not read them all; counted anew at each submission
alter table assessment add column answer_bytes integer not null default 0;
update assessment set answer_bytes = sized.bytes
    from (
        select assessment, sum(40 + octet_length(question) + coalesce(octet_length(value::text), 0)) as bytes
        from answer group by assessment
    ) sized
    where sized.assessment = assessment.id;

-- room for the next version of a row on its own page, so that a change of an answer touches no index
alter table answer set (fillfactor = 80);
alter table assessment set (fillfactor = 80);
