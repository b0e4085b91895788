-- absent in rounds of programs that know no stages; answers_until stays the close of the first
alter table round add column stages jsonb;
