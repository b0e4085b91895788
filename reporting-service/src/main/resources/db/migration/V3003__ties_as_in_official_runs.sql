-- the tie rule of official runs to the bit (scoring-service, Ranks.key): equal after rounding to twelve decimals, half to
-- even; from 4,503 on, where a double has fewer, equal as they are. numeric would keep fifteen digits only
alter table score drop column tie;
alter table score add column tie double precision generated always as (
    case when abs(score * 1e12::float8) < 4503599627370496::float8
        then round(score * 1e12::float8) + 0::float8
        else score * 1e12::float8
    end
) stored;
create index score_of_run on score (run, tie desc nulls last, organisation) include (sequence, state);
