-- One row per kind of proposal, as measured on the labelled sample.
select kind, labelled, wanted, proposed, right_ones
from marts.keyword_measure
order by kind
