-- One row: the build.
select
    build_id,
    built_at,
    business_date,
    data_through,
    settled_through,
    mode
from meta.build
