-- One row per month of the accident and month until the decision: recognised cases of a population, project-insured workers apart.
-- A month of decisions ends $shift days into the next: on the day of the month up to which decisions are known.
select
    month,
    greatest(date_trunc('month', decided_on - to_days($shift::integer))::date, month) as decided_in,
    count(*)::bigint as cases
from marts.fct_injury
where status = 'recognised'
    and decided_on is not null
    and enrolment_kind <> 'project'
    and case $measure
        when 'production' then is_production
        when 'all' then is_all
        when 'commuting' then is_all and is_commuting
        when 'sudden' then is_all and ground = '15-1'
        when 'deaths' then is_all and is_fatal
    end
    and ($industry::varchar is null or industry_code = $industry)
    and ($county::varchar is null or county_code = $county)
    and ($unit::varchar is null or (industry_code, licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
group by all
order by month, decided_in
