-- One row: the build this snapshot is of.
create table meta.build (
    build_id varchar not null,
    -- UTC.
    built_at timestamp not null,
    business_date date not null,
    -- Last month with enrolment.
    data_through date,
    -- Last month that is judged: it and every earlier one have at most 2 % of their applications undecided.
    settled_through date,
    -- 'sample' or 'production'; null where the folder has not been told yet.
    mode varchar
);

-- One row per file that was taken in; as in raw.
create table meta.batch as
select
    batch_id,
    feed,
    file_name,
    file_sha256,
    file_bytes,
    loaded_at,
    business_date,
    contract_sha256,
    read_rows,
    accepted_rows,
    quarantined_rows,
    duplicate_rows,
    skipped_rows
from received.raw.batch
order by batch_id;

-- One row per file of which rows are kept: how many, counted in the feeds' own tables.
create table meta.kept (batch_id integer not null, rows bigint not null);

-- One row per feed, also one that never sent.
create table meta.feed (
    feed varchar not null,
    -- The latest month its rows reach.
    last_month date,
    last_loaded_at timestamp,
    accepted bigint not null,
    quarantined bigint not null,
    read bigint not null,
    -- Day by which the file after last_month is due; null where nothing is expected on a day.
    due_on date,
    -- Days past that day on the business date; 0 when in time.
    days_late integer
);

-- One row per check that was run; rows is how many rows broke it.
create table meta.check_result (check_name varchar not null, rows bigint not null);

-- One row per mart.
create table meta.mart (name varchar not null, grain_zh varchar not null, grain_en varchar not null, rows bigint not null);
