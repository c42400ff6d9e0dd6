-- One row per case whose recognition number holds the text: the very number first, then the newest; each says how many there are.
select
    case_number,
    employer_name,
    occurred_on,
    status,
    count(*) over () as total
from marts.fct_injury
where contains(case_number, $text)
order by case_number = $text desc, case_number desc
limit $most
