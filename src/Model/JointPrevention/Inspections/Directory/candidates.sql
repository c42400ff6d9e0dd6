-- One row per employer that has insured persons and was seen in one of the last three whole years.
with

last_year as (
    select case when month(data_through) = 12 then year(data_through) else year(data_through) - 1 end as year
    from meta.build
),

seen as (
    select
        employer_year.employer_code,
        sum(employer_year.exposed_cases)::bigint as cases,
        sum(employer_year.deaths)::bigint as deaths,
        sum(employer_year.disease_cases)::bigint as diseases,
        sum(employer_year.average_exposed)::double as insured_years,
        coalesce(sum(employer_year.average_insured) filter (where employer_year.year = last_year.year), 0)::double as average_insured
    from marts.mart_employer_year as employer_year
    cross join last_year
    where employer_year.year between last_year.year - 2 and last_year.year
        and ($code::varchar is null or employer_year.employer_code = $code)
    group by employer_year.employer_code
),

-- Of all employers that the reader sees, whichever are asked for.
rate_of_industry as (
    select
        employer_year.industry_code,
        sum(employer_year.exposed_cases) / nullif(sum(employer_year.average_exposed), 0) as rate
    from marts.mart_employer_year as employer_year
    cross join last_year
    where employer_year.year between last_year.year - 2 and last_year.year
    group by employer_year.industry_code
),

-- An employer can belong to several; the first of the code list stands for it.
key_industry as (
    select
        member.industry_code,
        member.licence,
        arg_min(list.key_industry, list.place) as key_industry
    from marts.unit_member as member
    inner join (select key_industry, row_number() over () as place from codes.key_industries) as list on member.unit = list.key_industry
    group by all
)

select
    employer.employer_code,
    employer.employer_name,
    employer.county_code,
    employer.industry_code,
    key_industry.key_industry,
    seen.cases,
    seen.deaths,
    seen.diseases,
    seen.insured_years,
    coalesce(rate_of_industry.rate * seen.insured_years, 0)::double as expected,
    seen.average_insured
from seen
inner join marts.dim_employer as employer on seen.employer_code = employer.employer_code
left join rate_of_industry on employer.industry_code = rate_of_industry.industry_code
left join key_industry on employer.industry_code = key_industry.industry_code and coalesce(employer.licence, '') = key_industry.licence
where coalesce(employer.insured_latest, 0) > 0 or $code::varchar is not null
order by employer.employer_code
