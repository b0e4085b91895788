-- Assessments whose last change was not told yet, and from when on it may be: a row is added with the change and taken
-- with the telling. Apart from the assessment, so that a save changes none of its indexes.
create table progress_due (
    assessment uuid        primary key,
    due_at     timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
