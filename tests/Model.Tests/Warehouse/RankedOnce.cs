using DuckDB.NET.Data;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

/// <summary>A training of the risk rank with one row in each table, as the next build finds it.</summary>
internal static class RankedOnce
{
    public static void Leave(DataFolder data, string employer)
    {
        var shelf = new RiskShelf(data);
        using (var connection = WarehouseFile.OpenForWriting(Path.Combine(shelf.Begin("r-1"), RiskShelf.ScoresFile)))
        {
            Run(connection, RiskShelf.Tables("main"));
            Run(connection, $"""
                insert into score by name
                select '{employer}' as employer_code, date '2026-10-31' as origin, 1 as risk_rank, 1 as employers, '50-249' as size_band, 100 as insured, 1.5 as expected, 0 as lower, 4 as upper,
                    15 as credible_per_1000, 12 as industry_per_1000, 2 as city_per_1000, 1.1 as county_multiple, 1 as cases_12, 0 as cases_24, 1 as cases_36, 1.2 as like_36, 0 as serious_36, 0 as open_applications,
                    0 as trainings_12, 0 as inspections_12, 0 as peer_cases_12, 20 as city_insured, '[]' as reasons
                """);
            Run(connection, $"""
                insert into silence by name
                select '{employer}' as employer_code, date '2026-06-30' as through, 1 as silence_rank, 1 as employers, '50-249' as size_band, 100 as insured, 500 as person_years, 2 as cases, 3 as expected,
                    1 as serious, 0.2 as serious_share, 0 as late, 0.1 as late_share, 4 as silent_months, 0.2 as silent_expected, 0.8 as silent_chance, 0.5 as chance, 0.5 as discovery_rate
                """);
            Run(connection, "insert into model values ('r-1', timestamp '2026-11-10 04:30:00', true, true, '{}')");
        }

        shelf.Publish("r-1", "r-1");
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
