-- One row per unit that has insured persons in the months asked for.
with

cell as (
    select
        county_code,
        industry_code,
        licence,
        sum(insured_count) as insured_months
    from marts.mart_incidence_month
    where month between $from and $to
        and enrolment_kind <> 'project'
        and ($county::varchar is null or county_code = $county)
    group by all
),

injury as (
    select
        county_code,
        industry_code,
        licence,
        severity,
        grade,
        lost_days
    from marts.fct_injury
    where status = 'recognised'
        and month between $from and $to
        and enrolment_kind <> 'project'
        and case $measure
            when 'production' then is_production
            when 'all' then is_all
            when 'commuting' then ground = '14-6'
            when 'sudden' then ground = '15-1'
        end
        and ($county::varchar is null or county_code = $county)
),

-- Which cells of county, industry and licence a unit is made of.
member as (
    select
        'city' as code,
        county_code,
        industry_code,
        licence
    from cell
    where $by = 'city'
    union all
    select
        county_code as code,
        county_code,
        industry_code,
        licence
    from cell
    where $by = 'county'
    union all
    select
        unit_member.unit as code,
        cell.county_code,
        cell.industry_code,
        cell.licence
    from cell
    inner join marts.unit_member using (industry_code, licence)
    where $by = 'key-industry' and unit_member.unit not like 'key-six%'
),

insured as (
    select
        member.code,
        sum(cell.insured_months)::double / (select count(*) from marts.enrolment_month where month between $from and $to) as average_insured
    from member
    inner join cell using (county_code, industry_code, licence)
    group by all
),

hurt as (
    select
        member.code,
        count(*) as cases,
        count(*) filter (where injury.severity = 'fatal') as fatal,
        count(*) filter (where injury.severity = 'serious') as serious,
        count(*) filter (where injury.grade between 1 and 4) as grade_1_to_4,
        count(*) filter (where injury.grade between 5 and 6) as grade_5_to_6,
        count(*) filter (where injury.grade between 7 and 10) as grade_7_to_10,
        -- Days of the dead are a convention, not time away from work: they stand apart.
        count(injury.lost_days) filter (where injury.severity <> 'fatal') as days_known,
        sum(injury.lost_days) filter (where injury.severity <> 'fatal') as days,
        sum(injury.lost_days::double * injury.lost_days) filter (where injury.severity <> 'fatal') as days_squared,
        max(injury.lost_days) filter (where injury.severity <> 'fatal') as most_days,
        median(injury.lost_days) filter (where injury.severity <> 'fatal') as median_days
    from member
    inner join injury using (county_code, industry_code, licence)
    group by all
)

select
    insured.code,
    insured.average_insured,
    coalesce(hurt.cases, 0)::bigint as cases,
    coalesce(hurt.fatal, 0)::bigint as fatal,
    coalesce(hurt.serious, 0)::bigint as serious,
    coalesce(hurt.grade_1_to_4, 0)::bigint as grade_1_to_4,
    coalesce(hurt.grade_5_to_6, 0)::bigint as grade_5_to_6,
    coalesce(hurt.grade_7_to_10, 0)::bigint as grade_7_to_10,
    coalesce(hurt.days_known, 0)::bigint as days_known,
    coalesce(hurt.days, 0)::double as days,
    coalesce(hurt.days_squared, 0)::double as days_squared,
    coalesce(hurt.most_days, 0)::double as most_days,
    hurt.median_days::double as median_days
from insured
left join hurt using (code)
where insured.average_insured > 0
order by insured.code
