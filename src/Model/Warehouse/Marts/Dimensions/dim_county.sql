-- One row per insuring office, and '000000' for employers that no register row places.
select
    county_code,
    name_zh,
    name_en,
    short_zh,
    kind,
    lon::double as lon,
    lat::double as lat
from codes.counties

union all

select
    '000000' as county_code,
    '经办机构不明' as name_zh,
    'Unknown office' as name_en,
    '不明' as short_zh,
    'unknown' as kind,
    null as lon,
    null as lat
order by county_code
