-- One row per kind of event, employer and month in which it had one.
select 'training' as event, employer_code, month from marts.fct_training
union
select 'inspection' as event, employer_code, month from marts.fct_inspection
