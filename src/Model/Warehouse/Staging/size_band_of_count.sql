-- One row per head count that occurs, with its size band.
select
    counts.insured_count,
    band.size_band::codes.size_band as size_band
from (select distinct insured_count from received.raw.enrolment) as counts
join codes.size_bands as band
    on counts.insured_count between band.lower::bigint and coalesce(band.upper::bigint, counts.insured_count)
