-- One row per coding of the cause in the months asked for.
select
    coalesce(cause, '') as cause,
    coalesce(deviation, '') as deviation,
    coalesce(contact, '') as contact,
    bridged,
    coalesce(bridged_cause, '') as bridged_cause,
    agrees,
    sum(cases)::bigint as cases
from marts.mart_cause_month
where enrolment_kind <> 'project'
    and month between $from and $to
    and case $measure when 'production' then is_production when 'all' then is_all end
    and ($county::varchar is null or county_code = $county)
    and ($industry::varchar is null or industry_code = $industry)
    and ($unit::varchar is null or (industry_code, licence) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
group by all
order by all
