-- The marts' results by one plain script: no checks, no source rows, no meaning. Only what the builder's cost is measured against.
create schema marts;
create schema codes;
create table codes.industries as from read_csv('{codes}/industries.csv', all_varchar = true, header = true);
create table codes.counties as from read_csv('{codes}/counties.csv', all_varchar = true, header = true);
create table codes.grounds as from read_csv('{codes}/grounds.csv', all_varchar = true, header = true);
create table codes.results as from read_csv('{codes}/results.csv', all_varchar = true, header = true);
create table codes.size_bands as from read_csv('{codes}/size-bands.csv', all_varchar = true, header = true);
create table codes.disease_kinds as from read_csv('{codes}/disease-kinds.csv', all_varchar = true, header = true);
create table codes.key_industries as from read_csv('{codes}/key-industries.csv', all_varchar = true, header = true);
create table codes.key_industry_members as from read_csv('{codes}/key-industry-members.csv', all_varchar = true, header = true);
create table codes.base_rates as from read_csv('{codes}/base-rates.csv', all_varchar = true, header = true);

-- Employers.
create table marts.industry_bridge as
with sent as (
    select industry_edition as edition, industry_code as code_sent, count(distinct employer_code) as employers
    from (from received.raw.employers qualify batch_id = max(batch_id) over (partition by employer_code, effective_from))
    group by all
),

old as (
    select division_2017, unnest(regexp_extract_all(division_2011, '[0-9]{2}')) as prefix from codes.industries
),

sure as (
    select prefix, any_value(division_2017) as division from old group by prefix having count(*) = 1
    union all values ('581', '59'), ('582', '58')
)

select edition, code_sent, industry_code,
    case when industry_code = '00' then 'unresolved' when industry_code = left(code_sent, 2) then 'same' else 'renumbered' end as how,
    employers
from (
    select sent.*, coalesce(same.division_2017, short.division, long.division, '00') as industry_code
    from sent
    left join codes.industries as same on edition = 2017 and left(code_sent, 2) = same.division_2017
    left join sure as short on edition = 2011 and left(code_sent, 2) = short.prefix
    left join sure as long on edition = 2011 and left(code_sent, 3) = long.prefix and length(long.prefix) = 3
);

create table marts.employer_version as
with rows as (
    select employer_code, employer_name, county_code, bridge.industry_code, e.industry_code as industry_code_sent,
        industry_edition::integer as industry_edition, risk_class::integer as risk_class, enrolment_kind,
        case when hazchem_licence then 'hazchem' else '' end as licence, opened_on, closed_on, effective_from as valid_from
    from (from received.raw.employers qualify batch_id = max(batch_id) over (partition by employer_code, effective_from)) as e
    join marts.industry_bridge as bridge on e.industry_edition = bridge.edition and e.industry_code = bridge.code_sent
),

changed as (
    from rows
    qualify row(employer_name, county_code, industry_code_sent, industry_edition, risk_class, enrolment_kind, licence, opened_on, closed_on)
        is distinct from lag(row(employer_name, county_code, industry_code_sent, industry_edition, risk_class, enrolment_kind, licence, opened_on, closed_on))
        over (partition by employer_code order by valid_from)
)

select *, lead(valid_from) over (partition by employer_code order by valid_from) as valid_to from changed;

create temp table span as
select employer_code, employer_name, county_code, industry_code, licence, risk_class, enrolment_kind, next_month,
    if(row_number() over (partition by employer_code order by first_month) = 1, '-infinity'::date, first_month) as first_month
from (
    select *, date_trunc('month', valid_from)::date as first_month, coalesce(date_trunc('month', valid_to)::date, 'infinity'::date) as next_month
    from marts.employer_version
)
where first_month < next_month;

-- Facts.
create table marts.fct_enrolment_month as
with sent_again as (
    select employer_code, month, max(batch_id) as newest from received.raw.enrolment group by all having count(*) > 1
)

select r.employer_code, r.month, r.insured_count, coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code,
    coalesce(span.licence, '') as licence,
    case when insured_count = 0 then '0' when insured_count < 10 then '1-9' when insured_count < 50 then '10-49' when insured_count < 250 then '50-249'
        when insured_count < 1000 then '250-999' else '1000+' end as size_band,
    span.risk_class, coalesce(span.enrolment_kind, 'unit') as enrolment_kind
from received.raw.enrolment as r
left join sent_again using (employer_code, month)
left join span on r.employer_code = span.employer_code and r.month >= span.first_month and r.month < span.next_month
where newest is null or r.batch_id = newest;

create table marts.fct_injury as
with accidents as (
    select *, date_trunc('month', occurred_on)::date as month
    from (from received.raw.accidents qualify batch_id = max(batch_id) over (partition by case_number))
)

select a.case_number, a.person_id as person_token, a.employer_code, coalesce(span.employer_name, a.employer_code) as employer_name, a.occurred_on, a.month, a.reported_on,
    a.accepted_on, a.decided_on, case when a.result is null then 'pending' when a.result in ('recognised', 'deemed') then 'recognised' else 'rejected' end as status,
    a.result, a.ground,
    coalesce(a.result in ('recognised', 'deemed') and g.is_production::boolean, false) as is_production,
    coalesce(a.result in ('recognised', 'deemed') and g.is_all::boolean, false) as is_all,
    coalesce(a.result in ('recognised', 'deemed') and g.is_disease::boolean, false) as is_disease,
    a.is_commuting, a.severity = 'fatal' as is_fatal, a.severity, a.grade::integer as grade, a.lost_days::integer as lost_days, a.cause, a.deviation, a.contact, a.agent, a.place,
    coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code, coalesce(span.licence, '') as licence,
    coalesce(e.size_band, '0') as size_band, span.risk_class, coalesce(span.enrolment_kind, 'unit') as enrolment_kind
from accidents as a
left join codes.grounds as g on a.ground = g.ground
left join span on a.employer_code = span.employer_code and a.month >= span.first_month and a.month < span.next_month
left join marts.fct_enrolment_month as e on a.employer_code = e.employer_code and a.month = e.month;

create table marts.fct_occupational_disease as
with cards as (
    select *, date_trunc('month', diagnosed_on)::date as month
    from (from received.raw.occupational_diseases qualify batch_id = max(batch_id) over (partition by report_number))
)

select d.report_number, d.person_id as person_token, d.employer_code, coalesce(span.employer_name, d.employer_code) as employer_name, d.disease,
    coalesce(k.is_pneumoconiosis::boolean, false) as is_pneumoconiosis, d.stage, d.event, d.event = 'first' as is_new, d.exposure_months::integer as exposure_months,
    d.diagnosed_on, d.month, d.reported_on, d.died_on, coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code,
    coalesce(span.licence, '') as licence, coalesce(e.size_band, '0') as size_band
from cards as d
left join codes.disease_kinds as k on d.disease = k.disease
left join span on d.employer_code = span.employer_code and d.month >= span.first_month and d.month < span.next_month
left join marts.fct_enrolment_month as e on d.employer_code = e.employer_code and d.month = e.month;

create table marts.fct_contribution_month as
with sent_again as (
    select employer_code, month, max(batch_id) as newest from received.raw.contributions group by all having count(*) > 1
)

select r.employer_code, r.month, r.wage_base as wage_base_fen, r.rate_percent, r.premium_due as premium_due_fen, r.premium_paid as premium_paid_fen, r.paid_on,
    coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code, span.risk_class
from received.raw.contributions as r
left join sent_again using (employer_code, month)
left join span on r.employer_code = span.employer_code and r.month >= span.first_month and r.month < span.next_month
where newest is null or r.batch_id = newest;

create table marts.fct_payment as
with newest as (select paid_month, max(batch_id) as batch_id from received.raw.payments group by all)

select r.payment_number, r.person_id as person_token, r.employer_code, r.case_number, r.paid_month, r.item, r.payer, r.amount as amount_fen,
    coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code
from received.raw.payments as r
join newest using (paid_month, batch_id)
left join span on r.employer_code = span.employer_code and r.paid_month >= span.first_month and r.paid_month < span.next_month;

create table marts.fct_training as
select t.employer_code, t.held_on, t.month, t.kind, t.persons, t.passed, t.hours, coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code
from (select *, date_trunc('month', held_on)::date as month from received.raw.trainings qualify batch_id = max(batch_id) over (partition by employer_code, held_on, kind)) as t
left join span on t.employer_code = span.employer_code and t.month >= span.first_month and t.month < span.next_month;

create table marts.fct_inspection as
select i.employer_code, i.inspected_on, i.month, i.kind, i.findings, i.result, i.rectified_on, coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code
from (select *, date_trunc('month', inspected_on)::date as month from received.raw.inspections qualify batch_id = max(batch_id) over (partition by employer_code, inspected_on, kind)) as i
left join span on i.employer_code = span.employer_code and i.month >= span.first_month and i.month < span.next_month;

-- What pages add up.
create table marts.mart_incidence_month as
select month, county_code, industry_code, licence, size_band, enrolment_kind, sum(insured_count)::bigint as insured_count, sum(production_cases)::bigint as production_cases,
    sum(all_cases)::bigint as all_cases, sum(commuting_cases)::bigint as commuting_cases, sum(production_deaths)::bigint as production_deaths,
    sum(all_deaths)::bigint as all_deaths, sum(pending_cases)::bigint as pending_cases
from (
    select month, county_code, industry_code, licence, size_band, enrolment_kind, sum(insured_count) as insured_count, 0 as production_cases, 0 as all_cases,
        0 as commuting_cases, 0 as production_deaths, 0 as all_deaths, 0 as pending_cases
    from marts.fct_enrolment_month
    group by all
    union all
    select month, county_code, industry_code, licence, size_band, enrolment_kind, 0, is_production::integer, is_all::integer, (is_all and is_commuting)::integer,
        (is_production and is_fatal)::integer, (is_all and is_fatal)::integer, (status = 'pending')::integer
    from marts.fct_injury
)
group by all;

create table marts.mart_injury_month as
select month, county_code, industry_code, licence, size_band, enrolment_kind, ground, cause, severity, is_production, is_all, count(*) as cases
from marts.fct_injury where status = 'recognised' group by all;

create table marts.mart_disease_year as
select year::integer as year, county_code, industry_code, disease, sum(new_cases)::bigint as new_cases, sum(deaths)::bigint as deaths
from (
    select year(diagnosed_on) as year, county_code, industry_code, disease, 1 as new_cases, 0 as deaths from marts.fct_occupational_disease where is_new
    union all
    select year(died_on), county_code, industry_code, disease, 0, 1 from marts.fct_occupational_disease where died_on is not null
    qualify row_number() over (partition by person_token, disease order by reported_on, report_number) = 1
)
group by all;

create table marts.mart_employer_year as
with months as (select year(month) as year, count(distinct month) as months, max(month) as last_month from marts.mart_incidence_month where insured_count > 0 group by all),

enrolled as (
    select employer_code, year(month) as year, sum(insured_count)::bigint as heads, coalesce(sum(insured_count) filter (enrolment_kind <> 'project'), 0)::bigint as exposed,
        count(*) filter (insured_count > 0) as months_insured
    from marts.fct_enrolment_month group by all
),

injured as (
    select employer_code, year(month) as year, count(*) filter (is_production) as production_cases, count(*) filter (is_production and enrolment_kind <> 'project') as exposed_cases,
        count(*) filter (is_all) as all_cases, count(*) filter (is_all and is_fatal) as deaths
    from marts.fct_injury group by all
),

ill as (select employer_code, year(month) as year, count(*) filter (is_new) as disease_cases from marts.fct_occupational_disease group by all),

paid_in as (
    select employer_code, year(month) as year, sum(wage_base_fen)::bigint as wage_base_fen, sum(premium_due_fen)::bigint as premium_due_fen, sum(premium_paid_fen)::bigint as premium_paid_fen
    from marts.fct_contribution_month group by all
),

paid_out as (
    select employer_code, year(paid_month) as year, coalesce(sum(amount_fen) filter (payer = 'fund'), 0)::bigint as fund_paid_fen,
        coalesce(sum(amount_fen) filter (payer = 'employer'), 0)::bigint as employer_paid_fen
    from marts.fct_payment group by all
),

trained as (select employer_code, year(month) as year, count(*) as trainings from marts.fct_training group by all),

inspected as (select employer_code, year(month) as year, count(*) as inspections from marts.fct_inspection group by all),

together as (
    select *, heads / months as average_insured, exposed / months as average_exposed, coalesce(least(last_month, make_date(year, 12, 1)), make_date(year, 12, 1)) as at
    from enrolled
    full join injured using (employer_code, year)
    full join ill using (employer_code, year)
    full join paid_in using (employer_code, year)
    full join paid_out using (employer_code, year)
    full join trained using (employer_code, year)
    full join inspected using (employer_code, year)
    left join months using (year)
)

select t.employer_code, t.year::integer as year, coalesce(average_insured, 0) as average_insured, coalesce(months_insured, 0) as months_insured,
    coalesce(production_cases, 0) as production_cases, coalesce(all_cases, 0) as all_cases, coalesce(deaths, 0) as deaths, coalesce(disease_cases, 0) as disease_cases,
    coalesce(wage_base_fen, 0) as wage_base_fen, coalesce(premium_due_fen, 0) as premium_due_fen, coalesce(premium_paid_fen, 0) as premium_paid_fen,
    coalesce(fund_paid_fen, 0) as fund_paid_fen, coalesce(employer_paid_fen, 0) as employer_paid_fen, coalesce(fund_paid_fen, 0) / nullif(premium_paid_fen, 0) as pay_ratio,
    coalesce(exposed_cases, 0) as exposed_cases, coalesce(average_exposed, 0) as average_exposed, coalesce(exposed_cases, 0) / nullif(average_exposed, 0) * 1000 as incidence_per_1000, coalesce(trainings, 0) as trainings, coalesce(inspections, 0) as inspections,
    span.risk_class, r.rate_percent::decimal(9, 4) as base_rate_percent, coalesce(span.county_code, '000000') as county_code, coalesce(span.industry_code, '00') as industry_code,
    coalesce(span.licence, '') as licence, coalesce(span.enrolment_kind, 'unit') as enrolment_kind, coalesce(b.size_band, '0') as size_band
from together as t
left join span on t.employer_code = span.employer_code and t.at >= span.first_month and t.at < span.next_month
left join codes.base_rates as r on r.area = 'national' and span.risk_class = r.risk_class::integer and t.at >= r.valid_from::date and t.at < coalesce(r.valid_to::date, 'infinity'::date)
left join codes.size_bands as b on ceil(average_insured) between b.lower::bigint and coalesce(b.upper::bigint, 9223372036854775807);

create table marts.dim_employer as
with latest as (
    select employer_code, insured_count, size_band from marts.fct_enrolment_month where month = (select max(month) from marts.fct_enrolment_month)
),

strangers as (
    select employer_code from marts.fct_enrolment_month where county_code = '000000'
    union select employer_code from marts.fct_injury where county_code = '000000'
    union select employer_code from marts.fct_occupational_disease where county_code = '000000'
    union select employer_code from marts.fct_contribution_month where county_code = '000000'
    union select employer_code from marts.fct_payment where county_code = '000000'
    union select employer_code from marts.fct_training where county_code = '000000'
    union select employer_code from marts.fct_inspection where county_code = '000000'
)

select employer_code, employer_name, county_code, industry_code, industry_code_sent, industry_edition, risk_class, enrolment_kind, licence, opened_on, closed_on,
    coalesce(insured_count, 0) as insured_latest, coalesce(size_band, '0') as size_band, is_registered
from (
    select *, true as is_registered from marts.employer_version where valid_to is null
    union all by name
    select employer_code, employer_code as employer_name, '000000' as county_code, '00' as industry_code, 'unit' as enrolment_kind, '' as licence, false as is_registered from strangers
)
left join latest using (employer_code);

create table marts.fct_reference_series as
with dated as (
    select *, left(period, 4)::integer as year, if(length(period) = 4, 12, if(period like '%-Q%', 3, 1)) as months,
        if(length(period) = 4, 1, if(period like '%-Q%', 3 * right(period, 1)::integer - 2, right(period, 2)::integer)) as first_month
    from (from received.raw.reference_series qualify batch_id = max(batch_id) over (partition by series, period))
),

spanned as (
    select *, make_date(year, first_month, 1) as period_start, lag(value) over w as value_before, lag(first_month) over w as month_before
    from dated window w as (partition by series, year, months order by first_month)
)

select series, name_zh, name_en, period, period_start, (period_start + to_months(months) - interval 1 day)::date as period_end,
    case when measure_kind <> 'ytd' or first_month = 1 then value when month_before = first_month - months then value - value_before end as value,
    value as value_as_published, measure_kind, unit_zh, unit_en, area_zh, area_en, source_zh, source_en, source_url, licence_zh, licence_en
from spanned;

checkpoint;
