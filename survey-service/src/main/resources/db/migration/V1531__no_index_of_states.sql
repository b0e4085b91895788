-- Progress is counted over the assessments of one round, which the key of round and organisation finds. With the state
-- in an index, each change of a state wrote the row into all indexes anew.
drop index assessment_progress;
