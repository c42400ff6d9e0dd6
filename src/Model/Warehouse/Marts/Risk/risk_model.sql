-- One row per training of the risk rank that is kept, refused ones too.
select
    model.run,
    model.made_at,
    model.is_current,
    model.is_promoted,
    model.card
from risk.main.model as model
order by model.run
