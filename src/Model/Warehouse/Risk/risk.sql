-- What a training of the risk rank leaves for the next build; made in scores.duckdb, and empty in a build before the first training.
-- Whoever changes a column raises RiskShelf.Format, so that no build reads an older file.

-- One row per employer ranked.
create table {risk}.score (
    employer_code varchar not null,
    -- The last day of which anything was known.
    origin date not null,
    risk_rank integer not null,
    employers integer not null,
    size_band varchar not null,
    insured bigint not null,
    -- Production injuries of the next twelve months: calibrated, with whole numbers between which 95 of 100 fall.
    expected double not null,
    lower integer not null,
    upper integer not null,
    -- Incidence by which the employer is believed to stand, before the trees; of its industry and of the city: per 1,000.
    credible_per_1000 double not null,
    industry_per_1000 double not null,
    city_per_1000 double not null,
    -- Of its office, in multiples of what its industries suffer.
    county_multiple double not null,
    cases_12 bigint not null,
    cases_24 bigint not null,
    cases_36 bigint not null,
    -- Injuries that its like would have had in the same person-years.
    like_36 double not null,
    serious_36 bigint not null,
    open_applications bigint not null,
    months_since_last bigint,
    mean_lag_days double,
    trainings_12 bigint not null,
    inspections_12 bigint not null,
    growth double,
    age_months bigint,
    rate_percent double,
    -- Medians, for words: of the same size band, and of all employers.
    peer_cases_12 double not null,
    city_insured double not null,
    -- JSON: [{"why": "history", "weight": 0.8}, …], heaviest first; weight above zero raises.
    reasons varchar not null
);

-- One row per employer whose reporting was looked at.
create table {risk}.silence (
    employer_code varchar not null,
    -- The last day of the sixty months.
    through date not null,
    silence_rank integer not null,
    employers integer not null,
    size_band varchar not null,
    insured bigint not null,
    person_years double not null,
    cases bigint not null,
    expected double not null,
    serious bigint not null,
    serious_share double not null,
    serious_chance double,
    late bigint not null,
    late_share double not null,
    late_chance double,
    silent_months bigint not null,
    silent_expected double not null,
    silent_chance double not null,
    chance double not null,
    discovery_rate double not null
);

-- One row per training that is kept, refused ones too.
create table {risk}.model (
    run varchar not null,
    made_at timestamp not null,
    is_current boolean not null,
    is_promoted boolean not null,
    -- The model card, JSON.
    card varchar not null
);
