-- One row per build and year whose months with enrolment are not those of the build before; those of earlier builds are kept.
with before as (
    select distinct month
    from earlier.enrolment
    where insured_count > 0
),

after as (
    select distinct month
    from marts.fct_enrolment_month
    where insured_count > 0
),

counted as (
    select
        year(month)::integer as year,
        count(before.month) as months_before,
        count(after.month) filter (where before.month is null and not month between compared.before_first and compared.before_last) as months_new,
        count(after.month) as months_after
    from (select month from before union select month from after) as known
    left join before using (month)
    left join after using (month)
    cross join staging.compared as compared
    group by all
)

select
    getvariable('build_id')::varchar as build_id,
    year,
    months_before::integer as months_before,
    months_new::integer as months_new,
    months_after::integer as months_after
from counted
where months_new > 0 or months_before <> months_after
union all
select
    build_id,
    year,
    months_before,
    months_new,
    months_after
from earlier.restatement_year
