-- One row where a build was published before: it, the months that its figures and today's reach, and whether what figures are made by has changed.
with before_reach as (
    select min(month) filter (where insured_count > 0) as first_month, max(month) as last_month
    from earlier.enrolment
),

after_reach as (
    select min(month) filter (where insured_count > 0) as first_month, max(month) as last_month
    from marts.fct_enrolment_month
),

-- A build of an earlier release left no definitions: all of them pass for changed.
changed as (
    select string_agg(coalesce(after.model, before.model), ' ' order by coalesce(after.model, before.model)) as models
    from meta.definition as after
    full join earlier.definition as before using (model)
    where after.sha256 is distinct from before.sha256
)

select
    build.build_id as previous_build,
    build.data_through as previous_through,
    before_reach.first_month as before_first,
    before_reach.last_month as before_last,
    after_reach.first_month as after_first,
    after_reach.last_month as after_last,
    changed.models as changed_models,
    case when changed.models is null then 'unexplained' else 'rule-change' end as rest
from earlier.build as build
cross join before_reach
cross join after_reach
cross join changed
