-- One row per kind of proposal: how the keyword rules do on the labelled sample.
with label as (
    select
        narrative,
        true_cause,
        cause <> true_cause as is_miscoded,
        unreported::boolean as is_unreported
    from codes.labelled_narratives
),

kinds as (
    select distinct kind from codes.keyword_rules
),

-- A proposal of a cause is right where the case is miscoded and the true cause is named.
judged as (
    select
        kinds.kind,
        case kinds.kind when 'cause' then label.is_miscoded else label.is_unreported end as is_wanted,
        proposal.id is not null as is_proposed,
        case kinds.kind when 'cause' then label.is_miscoded and proposal.proposed_cause = label.true_cause else label.is_unreported end as is_right
    from kinds
    cross join label
    left join staging.keyword_proposal as proposal on proposal.source = 'label' and proposal.id = label.narrative and proposal.kind = kinds.kind
)

select
    kind,
    count(*) as labelled,
    count(*) filter (where is_wanted) as wanted,
    count(*) filter (where is_proposed) as proposed,
    count(*) filter (where is_proposed and is_right) as right_ones
from judged
group by kind
order by kind
