-- One row per case and kind of proposal: its text speaks of another cause than the coded one, or of somebody hurt who did not apply.
select
    proposal.id as case_number,
    proposal.kind,
    proposal.rule,
    proposal.words,
    injury.cause,
    proposal.proposed_cause,
    injury.employer_code,
    injury.employer_name,
    injury.occurred_on,
    injury.month,
    injury.status,
    injury.county_code,
    injury.industry_code,
    injury.batch_id,
    injury.sheet,
    injury.row_number
from staging.keyword_proposal as proposal
inner join marts.fct_injury as injury on proposal.id = injury.case_number
where proposal.source = 'case'
order by injury.occurred_on, proposal.id
