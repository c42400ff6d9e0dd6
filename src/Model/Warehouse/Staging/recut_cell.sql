-- One row per (industry, licence) cell that belongs to other units than in the build before.
with member as (
    select side, unit, industry_code, licence
    from staging.figure_unit
)

select distinct industry_code, licence
from (
    (select unit, industry_code, licence from member where side = 'before' except select unit, industry_code, licence from member where side = 'after')
    union all
    (select unit, industry_code, licence from member where side = 'after' except select unit, industry_code, licence from member where side = 'before')
)
