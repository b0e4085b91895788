-- Rebuilds are jobs of the kit. One that was running is begun again: a version before this one may still be at it,
-- and the lock on the read model lets one follow the other. Its table stays for it.
insert into job (id, kind, state, created_by, single, kept_seconds, attempt, pieces_done, pieces_total, counts, failure,
    created_at, started_at, finished_at, expires_at)
select r.id, 'rebuild',
    case r.state when 'running' then 'queued' when 'completed' then 'done' else 'failed' end,
    coalesce((select min(actor) from audit_entry where subject = 'rebuilds/' || r.id and action = 'rebuild.created'), 'system'),
    'rebuild', 30 * 86400, case r.state when 'running' then 0 else 1 end, r.records_read, r.records_total,
    jsonb_build_object('skipped', r.skipped),
    case r.state when 'failed' then jsonb_build_object(
        'code', lower(replace(coalesce(r.failure, 'INTERNAL_ERROR'), '_', '-')),
        'status', case when r.failure in ('DATABASE_UNAVAILABLE', 'TOPICS_UNREACHABLE') then 503 else 500 end,
        'title', jsonb_build_object('th', coalesce(t.th, 'เกิดข้อผิดพลาดภายใน'), 'en', coalesce(t.en, 'An internal error')),
        'findings', '[]'::jsonb, 'members', '{}'::jsonb) end,
    r.started_at, r.started_at, r.finished_at,
    case when r.state <> 'running' then now() + interval '30 days' end
from rebuild r left join (values
    ('INTERRUPTED', 'บริการหยุดทำงานระหว่างการสร้างข้อมูลใหม่', 'The service ended in the middle of it'),
    ('DATABASE_UNAVAILABLE', 'ฐานข้อมูลไม่ตอบสนองหลายครั้ง', 'The database did not answer, several times'),
    ('TOPICS_UNREACHABLE', 'อ่านหัวข้อของ Kafka ไม่ได้', 'Kafka did not give out the topics'),
    ('MEMORY_EXHAUSTED', 'หน่วยความจำของบริการไม่พอ', 'The memory of the service did not suffice')
) as t (failure, th, en) on t.failure = r.failure;
