-- One row per unit, county and year of which a published figure changed while neither its rows nor its definitions did.
-- zh: 已发布数字的每一处变动都能由数据行或口径变化解释
-- en: Every change of a published figure is explained by rows or by a changed definition
select
    restatement.unit,
    restatement.county_code,
    restatement.year,
    restatement.production_added - restatement.production_removed as production_cases,
    restatement.all_added - restatement.all_removed as all_cases,
    restatement.insured_months_added
from marts.mart_restatement as restatement
inner join meta.build as build using (build_id)
where restatement.reason = 'unexplained'
