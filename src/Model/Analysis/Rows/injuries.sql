-- One row per case that the filters keep.
select
    injury.case_number,
    injury.employer_code,
    injury.employer_name,
    injury.occurred_on,
    injury.reported_on,
    injury.accepted_on,
    injury.decided_on,
    injury.status,
    injury.result,
    injury.ground,
    injury.severity,
    injury.grade,
    injury.lost_days,
    injury.cause,
    injury.deviation,
    injury.contact,
    injury.agent,
    injury.place,
    injury.county_code,
    injury.industry_code,
    injury.size_band,
    injury.enrolment_kind,
    injury.batch_id,
    batch.feed,
    batch.file_name,
    injury.sheet,
    injury.row_number
from marts.fct_injury as injury
left join meta.batch as batch using (batch_id)
where ($from::date is null or injury.month >= $from)
    and ($to::date is null or injury.month <= $to)
    and ($county::varchar is null or injury.county_code = $county)
    and ($industry::varchar is null or injury.industry_code = $industry)
    and ($unit::varchar is null or (injury.industry_code, coalesce(injury.licence, '')) in (select (industry_code, licence) from marts.unit_member where unit = $unit))
    and ($size::varchar is null or injury.size_band = $size)
    and ($employer::varchar is null or injury.employer_code = $employer)
    and ($case_number::varchar is null or injury.case_number = $case_number)
    and ($status::varchar is null or injury.status = $status)
    and ($cause::varchar is null or injury.cause = $cause)
    and ($deviation::varchar is null or injury.deviation = $deviation)
    and ($contact::varchar is null or injury.contact = $contact)
    and ($ground::varchar is null or injury.ground = $ground)
    and ($severity::varchar is null or injury.severity = $severity)
    and (not $without_projects or injury.enrolment_kind <> 'project')
    and (
        $measure::varchar is null
        or (injury.status = 'recognised' and case $measure
            when 'production' then injury.is_production
            when 'all' then injury.is_all
            when 'commuting' then injury.is_commuting and injury.is_all
            when 'sudden' then injury.is_all and injury.ground = '15-1'
            when 'deaths' then injury.is_all and injury.is_fatal
        end)
    )
