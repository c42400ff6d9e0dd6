-- One row per employer ranked by the current training of the risk rank (风险排序), with its name, office and industry of today.
select
    score.employer_code,
    coalesce(employer.employer_name, score.employer_code) as employer_name,
    coalesce(employer.county_code, '000000') as county_code,
    coalesce(employer.industry_code, '00') as industry_code,
    coalesce(employer.licence, '') as licence,
    employer.closed_on,
    score.* exclude (employer_code)
from risk.main.score as score
left join marts.dim_employer as employer using (employer_code)
order by score.risk_rank
