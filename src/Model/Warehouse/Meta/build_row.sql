-- One row: the build at hand.
insert into meta.build
select
    $build_id as build_id,
    $built_at as built_at,
    $business_date as business_date,
    data_through,
    settled_through,
    $mode as mode
from staging.settled
