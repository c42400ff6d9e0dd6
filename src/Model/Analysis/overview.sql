-- One row: the numbers of the first page.
with

build as (
    select
        data_through,
        settled_through
    from meta.build
),

month_total as (
    select
        month,
        sum(insured_count) as insured,
        sum(insured_count) filter (where enrolment_kind = 'project') as insured_by_project,
        sum(all_cases) as injuries,
        sum(commuting_cases) as commuting,
        sum(all_deaths) as deaths
    from marts.mart_incidence_month
    group by all
),

paid as (
    select
        paid_month,
        count(*) as payments,
        count(distinct person_token) as people
    from marts.fct_payment
    where paid_month = (select max(paid_month) from marts.fct_payment)
    group by all
)

select
    build.data_through,
    build.settled_through,
    coalesce(sum(insured) filter (where month = data_through), 0)::bigint as insured,
    coalesce(sum(insured_by_project) filter (where month = data_through), 0)::bigint as insured_by_project,
    (sum(insured) filter (where month = data_through - interval 12 month))::bigint as insured_year_before,
    (select count(*) from marts.fct_enrolment_month where month = (select data_through from build) and insured_count > 0) as employers,
    (select max(paid_month) from paid) as paid_month,
    (select max(people) from paid) as people_paid,
    (select max(payments) from paid) as payments,
    coalesce(sum(deaths) filter (where month > settled_through - interval 12 month and month <= settled_through), 0)::bigint as deaths12,
    coalesce(sum(deaths) filter (where month > settled_through - interval 24 month and month <= settled_through - interval 12 month), 0)::bigint as deaths_before,
    coalesce(sum(injuries) filter (where month > settled_through - interval 12 month and month <= settled_through), 0)::bigint as injuries12,
    coalesce(sum(commuting) filter (where month > settled_through - interval 12 month and month <= settled_through), 0)::bigint as commuting12
from build
left join month_total on true
group by build.data_through, build.settled_through
