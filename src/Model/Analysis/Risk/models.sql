-- One row per training that is kept, newest first.
select *
from marts.risk_model
order by run desc
