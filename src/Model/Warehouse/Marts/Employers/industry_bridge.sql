-- One row per edition of GB/T 4754 and code that employers were registered under.
with sent as (
    select
        industry_edition as edition,
        industry_code as code_sent,
        count(distinct employer_code) as employers
    from staging.employers
    group by all
),

-- The list names the divisions of 2011 that went into one of 2017: '58 (handling) + 59 (storage)'.
renumbered as (
    select
        division_2017,
        unnest(regexp_extract_all(division_2011, '[0-9]{2}')) as division_2011
    from codes.industries
),

-- A division of 2011 that two of 2017 share is decided by its third digit:
-- 581 handling went to 59, 582 transport agencies stayed in 58.
unambiguous as (
    select division_2011 as prefix, any_value(division_2017) as industry_code
    from renumbered
    group by division_2011
    having count(*) = 1
    union all
    select unnest(['581', '582']) as prefix, unnest(['59', '58']) as industry_code
),

resolved as (
    select
        sent.edition,
        sent.code_sent,
        sent.employers,
        coalesce(same.division_2017, old_division.industry_code, old_group.industry_code, '00') as industry_code
    from sent
    left join codes.industries as same
        on sent.edition = 2017 and left(sent.code_sent, 2) = same.division_2017
    left join unambiguous as old_division
        on sent.edition = 2011 and left(sent.code_sent, 2) = old_division.prefix
    left join unambiguous as old_group
        on sent.edition = 2011 and left(sent.code_sent, 3) = old_group.prefix and length(old_group.prefix) = 3
)

select
    edition,
    code_sent,
    industry_code,
    case
        when industry_code = '00' then 'unresolved'
        when industry_code = left(code_sent, 2) then 'same'
        else 'renumbered'
    end as how,
    employers
from resolved
order by edition, code_sent
