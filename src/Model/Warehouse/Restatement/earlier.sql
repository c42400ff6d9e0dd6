-- What was published before, as a build compares itself with it; each table is filled from, or replaced by a view of, the snapshot named at its head. Empty before the first build.
create schema earlier;

-- meta.build
create table earlier.build (build_id varchar, built_at timestamp, business_date date, data_through date);

-- meta.batch
create table earlier.batch (batch_id integer);

-- meta.definition
create table earlier.definition (model varchar, sha256 varchar);

-- meta.plan_unit
create table earlier.plan_unit (together varchar, unit varchar);

-- marts.fct_injury
create table earlier.injury (
    case_number varchar, employer_code varchar, occurred_on date, month date, status varchar, result varchar, ground varchar, is_production boolean, is_all boolean,
    county_code varchar, industry_code varchar, licence varchar, enrolment_kind varchar, batch_id integer, sheet varchar, row_number integer
);

-- marts.fct_enrolment_month
create table earlier.enrolment (
    employer_code varchar, month date, insured_count bigint,
    county_code varchar, industry_code varchar, licence varchar, enrolment_kind varchar, batch_id integer, sheet varchar, row_number integer
);

-- marts.mart_incidence_month
create table earlier.incidence (
    month date, county_code varchar, industry_code varchar, licence varchar, enrolment_kind varchar, insured_count bigint, production_cases bigint, all_cases bigint
);

-- marts.employer_version
create table earlier.employer_version (
    employer_code varchar, county_code varchar, industry_code_sent varchar, industry_edition integer, licence varchar, enrolment_kind varchar, valid_from date, valid_to date
);

-- marts.key_industry_member
create table earlier.key_industry_member (key_industry varchar, industry_code varchar, licence varchar);

-- The ledger of the builds before.
-- marts.restatement_build
create table earlier.restatement_build (
    build_id varchar, previous_build varchar, built_at timestamp, business_date date, data_through date, previous_through date, changed_models varchar
);

-- marts.restatement_year
create table earlier.restatement_year (build_id varchar, year integer, months_before integer, months_new integer, months_after integer);

-- marts.mart_restatement
create table earlier.restatement (
    build_id varchar, county_code varchar, unit varchar, year integer, reason varchar,
    production_added bigint, production_removed bigint, all_added bigint, all_removed bigint, insured_months_added bigint
);

-- marts.fct_restatement_case
create table earlier.restatement_case (
    build_id varchar, measure varchar, unit varchar, county_code varchar, year integer, case_number varchar, change integer, reason varchar, employer_code varchar,
    month_before date, month_after date, county_before varchar, county_after varchar, industry_before varchar, industry_after varchar,
    result_before varchar, result_after varchar, ground_before varchar, ground_after varchar, batch_id integer, sheet varchar, row_number integer
);

-- marts.fct_restatement_exposure
create table earlier.restatement_exposure (
    build_id varchar, unit varchar, county_code varchar, year integer, employer_code varchar, month date, reason varchar, insured_added bigint,
    insured_before bigint, insured_after bigint, county_before varchar, county_after varchar, industry_before varchar, industry_after varchar,
    batch_id integer, sheet varchar, row_number integer
);
