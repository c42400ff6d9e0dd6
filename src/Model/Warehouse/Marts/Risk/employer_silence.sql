-- One row per employer whose reporting was looked at by the current training (可能少报), with its name, office and industry of today.
select
    silence.employer_code,
    coalesce(employer.employer_name, silence.employer_code) as employer_name,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    employer.closed_on,
    silence.* exclude (employer_code)
from risk.main.silence as silence
left join marts.dim_employer as employer using (employer_code)
order by silence.silence_rank
