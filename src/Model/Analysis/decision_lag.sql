-- One row: applications of a population decided in a span of months, and how long they had waited.
select
    count(*)::bigint as decided,
    quantile_cont(date_diff('day', accepted_on, decided_on), 0.5) as median_days,
    quantile_cont(date_diff('day', accepted_on, decided_on), 0.9) as ninetieth_days,
    (count(*) filter (where date_diff('day', accepted_on, decided_on) > $statutory_days))::bigint as over_statutory
from marts.fct_injury
where decided_on >= $from::date
    and decided_on < $to::date + interval 1 month
    and accepted_on is not null
    and enrolment_kind <> 'project'
    and ($industry::varchar is null or industry_code = $industry)
    and ($county::varchar is null or county_code = $county)
    and ($unit::varchar is null or (industry_code, licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
