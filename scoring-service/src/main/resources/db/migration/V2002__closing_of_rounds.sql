alter table round
    add column closed_at timestamptz,
    add column submitted bigint,
    add column versions  bigint;

-- the closing whose answers an official run froze; null for runs of before
alter table score_run add column round_closed_at timestamptz;
