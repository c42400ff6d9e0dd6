-- Every two characters that follow each other in what a dossier is found by, and an index of them on each table of dossiers (PostgreSQL).
-- Trigrams would not do: most Chinese searches are two characters long. The second function is one expression, so that the planner puts it in
-- place of its name and finds the index.
create or replace function sought_pairs(said text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(said, at, 2)), array[]::text[]) from generate_series(1, length(said) - 1) as at
$$;

create or replace function has_pairs(said text, sought text) returns boolean language sql immutable parallel safe as $$
    select sought_pairs(said) @> sought_pairs(sought)
$$;

do $$
declare
    dossiers text;
begin
    for dossiers in select table_name from information_schema.columns where table_schema = current_schema() and column_name = 'Sought' loop
        execute format('create index if not exists %I on %I using gin (sought_pairs("Sought"))', 'pairs_' || dossiers, dossiers);
    end loop;
end
$$;
