-- Types of columns that hold few values. Stored and grouped by number, they halve the time a fact takes to write;
-- to readers they are text. Each holds its code list and whatever was received under an older one.
create type codes.county_code as enum (
    select county_code from codes.counties union select county_code from received.raw.employers union select '000000' order by county_code
);
create type codes.industry_code as enum (select division_2017 from codes.industries union select '00' order by division_2017);
create type codes.licence as enum (select licence from codes.key_industry_members where licence is not null union select '' order by licence);
create type codes.size_band as enum (select size_band from codes.size_bands);
create type codes.enrolment_kind as enum (
    select enrolment_kind from codes.enrolment_kinds union select enrolment_kind from received.raw.employers order by enrolment_kind
);
create type codes.item as enum (select item from codes.payment_items union select item from received.raw.payments order by item);
create type codes.payer as enum (select payer from codes.payers union select payer from received.raw.payments order by payer);
