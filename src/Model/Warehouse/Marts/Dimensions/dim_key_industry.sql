-- One row per key industry of any plan.
select
    key_industry,
    name_zh,
    name_en,
    note
from codes.key_industries
