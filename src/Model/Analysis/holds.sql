-- One row: whether the snapshot has the mart; one that an earlier release built may lack it.
select count(*) > 0 as holds
from duckdb_views()
where database_name = current_database() and schema_name = 'marts' and view_name = $mart
