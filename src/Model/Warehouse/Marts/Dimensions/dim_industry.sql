-- One row per GB/T 4754-2017 division, and '00' for employers whose code could not be resolved.
select
    division_2017 as industry_code,
    section,
    section_zh,
    section_en,
    name_zh,
    name_en,
    risk_class_2015::integer as risk_class,
    division_2011,
    risk_class_note as note
from codes.industries

union all

select
    '00' as industry_code,
    null as section,
    '未能归类' as section_zh,
    'Not resolved' as section_en,
    '未能归类' as name_zh,
    'Not resolved' as name_en,
    null as risk_class,
    null as division_2011,
    'no code, an unknown code, or a code of the 2011 edition that two divisions of 2017 share' as note
order by industry_code
