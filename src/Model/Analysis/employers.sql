-- One row per employer that matches the search.
with

last_year as (
    select case when month(data_through) = 12 then year(data_through) else year(data_through) - 1 end as year
    from meta.build
)

select
    employer.employer_code,
    employer.employer_name,
    employer.county_code,
    employer.industry_code,
    employer.industry_code_sent,
    employer.industry_edition,
    employer.risk_class,
    employer.enrolment_kind,
    employer.licence,
    employer.opened_on,
    employer.closed_on,
    coalesce(employer.insured_latest, 0)::bigint as insured_latest,
    employer.size_band,
    employer.is_registered,
    coalesce(employer_year.production_cases, 0)::bigint as last_year_cases,
    employer_year.incidence_per_1000 as last_year_rate_per_1000,
    coalesce(employer_year.exposed_cases, 0)::bigint as last_year_exposed_cases,
    coalesce(employer_year.average_exposed, 0)::double as last_year_average_exposed,
    employer_year.pay_ratio as last_year_pay_ratio
from marts.dim_employer as employer
cross join last_year
left join marts.mart_employer_year as employer_year
    on employer_year.employer_code = employer.employer_code and employer_year.year = last_year.year
where ($code::varchar is null or employer.employer_code = $code)
    and ($text::varchar is null or contains(lower(employer.employer_name), lower($text)) or contains(employer.employer_code, upper($text)))
    and ($county::varchar is null or employer.county_code = $county)
    and ($industry::varchar is null or employer.industry_code = $industry)
    and ($size::varchar is null or employer.size_band = $size)
    and ($active::boolean is null or (coalesce(employer.insured_latest, 0) > 0) = $active)
    and ($pay_percent_from::double is null or employer_year.pay_ratio * 100 >= $pay_percent_from)
    and ($unit::varchar is null or (employer.industry_code, coalesce(employer.licence, '')) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
