-- One row per key industry and cell of industry and licence that belongs to it.
select
    unit,
    industry_code,
    licence
from marts.unit_member
where unit not like 'key-six%'
order by all
