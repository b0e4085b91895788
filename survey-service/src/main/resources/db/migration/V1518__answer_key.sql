-- An answer is kept by layer, question and item alone. A reference to the assessment would be looked up for each answer,
-- a sixth of the price of a save; answers are written under the lock of their assessment, and no assessment is ever deleted.
alter table answer drop constraint answer_pkey;
alter table answer add primary key using index answer_key;
alter table answer drop constraint answer_assessment_fkey;
