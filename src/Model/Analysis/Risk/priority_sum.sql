-- One row: the ranked employers of the scope together.
select
    count(*) as employers,
    coalesce(sum(expected), 0) as expected,
    count(*) filter (where risk_rank * 20 <= employers + 19) as head,
    coalesce(sum(expected) filter (where risk_rank * 20 <= employers + 19), 0) as head_expected,
    max(origin) as origin
from marts.employer_risk
