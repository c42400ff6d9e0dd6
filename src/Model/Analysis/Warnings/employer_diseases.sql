-- One row per moment and employer with a first diagnosis in the $months months to it that was reported by then. Appended to moments.sql.
select
    moment.known_on,
    (moment.known_on - to_months($months::integer) + interval 1 day)::date as first,
    moment.known_on as last,
    max_by(disease.county_code, disease.diagnosed_on)::varchar as county,
    max_by(disease.industry_code, disease.diagnosed_on)::varchar as industry,
    disease.employer_code as employer,
    max_by(disease.employer_name, disease.diagnosed_on) as employer_name,
    count(*)::bigint as cases
from moment
inner join marts.fct_occupational_disease as disease
    on disease.diagnosed_on > (moment.known_on - to_months($months::integer))
    and disease.diagnosed_on <= moment.known_on
    and disease.reported_on <= moment.known_on
where disease.is_new
group by moment.known_on, disease.employer_code
order by moment.known_on, employer
