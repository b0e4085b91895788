-- absent where an older program wrote the answer: it neither asked for the one nor kept the other
alter table hearing_comment add column outside_document boolean, add column first_decided_at timestamptz;
