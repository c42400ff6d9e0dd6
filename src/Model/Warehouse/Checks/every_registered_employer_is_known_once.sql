-- One row per employer code that is missing or doubled.
-- zh: 登记的每个单位在单位维表中有且仅有一行
-- en: Every registered employer is in the employer dimension exactly once
with registered as (
    select distinct employer_code
    from received.raw.employers
),

known as (
    select employer_code, count(*) as times, bool_or(is_registered) as is_registered
    from marts.dim_employer
    group by employer_code
)

select
    employer_code,
    known.times
from registered
full join known using (employer_code)
where known.times is distinct from 1
    or (registered.employer_code is not null) <> known.is_registered
