-- What a training of the forecasts leaves for the next build; made in scores.duckdb, and empty in a build before the first training.
-- Whoever changes a column raises ForecastShelf.Format, so that no build reads an older file.

-- One row per county, unit and month ahead.
create table {forecast}.month_ahead (
    county_code varchar not null,
    -- Key industry, or 'all'.
    unit varchar not null,
    month date not null,
    -- Months after the last settled one.
    step integer not null,
    insured double not null,
    expected double not null,
    lower_80 double not null,
    upper_80 double not null,
    lower_95 double not null,
    upper_95 double not null,
    method varchar not null
);

-- One row per county, unit and span of months ahead: the first twelve, and all.
create table {forecast}.span_ahead (
    county_code varchar not null,
    unit varchar not null,
    months integer not null,
    first_month date not null,
    last_month date not null,
    -- Mean over the months.
    insured double not null,
    expected double not null,
    lower_80 double not null,
    upper_80 double not null,
    lower_95 double not null,
    upper_95 double not null,
    method varchar not null,
    -- Of the twelve months up to the last settled one.
    cases_before bigint not null,
    insured_before double not null
);

-- One row per kind of series and method that competed.
create table {forecast}.score (
    -- Whole counties, else key industries in them.
    is_whole boolean not null,
    -- Null: what was chosen for each series alone.
    method varchar,
    series integer not null,
    forecasts integer not null,
    mase double,
    coverage_80 double not null,
    coverage_95 double not null,
    crps double not null,
    skill double,
    is_used boolean not null
);

-- One row.
create table {forecast}.run (
    run varchar not null,
    made_at timestamp not null,
    settled_through date not null,
    examples integer not null,
    -- Why the model over all series is not used: empty, or words with commas.
    refusals_whole varchar not null,
    refusals_industry varchar not null
);
