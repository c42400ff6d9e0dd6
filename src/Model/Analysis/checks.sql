-- One row per check of the build.
select
    check_name,
    rows
from meta.check_result
order by check_name
