-- One row per accident text and kind of proposal that the keyword rules make of it.
with hit as (
    select
        narrative.source,
        narrative.id,
        rule.rule,
        rule.kind,
        rule.cause as rule_cause,
        narrative.cause,
        narrative.employer_code,
        narrative.occurred_on,
        regexp_extract(narrative.text, rule.keywords) as words
    from staging.narrative as narrative
    inner join codes.keyword_rules as rule
        on regexp_matches(narrative.text, rule.keywords)
        and not regexp_matches(narrative.text, rule.exclusions)
),

-- A text that also speaks for the cause as coded is no evidence against it.
cause_hit as (
    select *
    from hit
    where kind = 'cause'
        and (source, id) not in (select (source, id) from hit where kind = 'cause' and rule_cause = cause)
),

-- Somebody else was hurt: proposed where no other application names the same employer within a day.
other_hit as (
    select hit.*
    from hit
    left join codes.labelled_narratives as label on hit.source = 'label' and hit.id = label.narrative
    where hit.kind = 'unreported'
        and not coalesce(label.others_reported::boolean, false)
        and not exists (
            select 1
            from staging.accidents as other
            where hit.source = 'case'
                and other.employer_code = hit.employer_code
                and other.case_number <> hit.id
                and other.occurred_on between hit.occurred_on - 1 and hit.occurred_on + 1
        )
),

proposed as (
    from cause_hit
    union all
    from other_hit
)

select
    source,
    id,
    kind,
    rule,
    rule_cause as proposed_cause,
    words
from proposed
-- Of several rules the first of the list, which is in the order of its lines.
qualify row_number() over (
    partition by source, id, kind
    order by list_position((select list(rule order by rowid) from codes.keyword_rules), rule)
) = 1
