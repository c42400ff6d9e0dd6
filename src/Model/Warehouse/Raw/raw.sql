-- The record of what was received. Written by the ingest process only; nothing is updated in place.
create schema if not exists raw;

-- One row per file that was taken in whole (status 'loaded'). A file refused whole leaves no batch.
create table if not exists raw.batch (
    batch_id integer primary key,
    feed varchar not null,
    file_name varchar not null,
    file_sha256 varchar not null,
    file_bytes bigint not null,
    loaded_at timestamp not null,
    business_date date not null,
    contract_sha256 varchar not null,
    read_rows bigint not null,
    accepted_rows bigint not null,
    quarantined_rows bigint not null,
    duplicate_rows bigint not null,
    skipped_rows bigint not null,
    unique (feed, file_sha256)
);

-- One row per row (or cell, where months run across) kept out, and rule it broke.
create table if not exists raw.quarantine (
    batch_id integer not null,
    sheet varchar not null,
    row_number integer not null,
    -- The header as the sender wrote it.
    column_header varchar,
    column_name varchar,
    -- As received; masked where the contract says the column is personal.
    value varchar,
    rule varchar not null,
    -- What the rule wanted: the least value, the list, the other column.
    expected varchar,
    -- The whole row as received, header → text, masked likewise.
    row_json varchar not null
);

