using DuckDB.NET.Data;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

/// <summary>A training of the forecasts with one row in each table, as the next build finds it.</summary>
internal static class ForecastOnce
{
    public static void Leave(DataFolder data)
    {
        var shelf = new ForecastShelf(data);
        using (var connection = WarehouseFile.OpenForWriting(Path.Combine(shelf.Begin("r-1"), TrainingShelf.ScoresFile)))
        {
            Run(connection, ForecastShelf.Tables("main"));
            Run(connection, "insert into month_ahead values ('370811', 'all', date '2026-07-01', 1, 100, 1.5, 0, 3, 0, 4, 'Pooled')");
            Run(connection, "insert into span_ahead values ('370811', 'all', 12, date '2026-07-01', date '2027-06-01', 100, 18, 13, 23, 10, 27, 'Pooled', 20, 99)");
            Run(connection, "insert into score values (true, 'Pooled', 1, 100, 0.7, 0.8, 0.95, 1.1, 0.3, true)");
            Run(connection, "insert into run values ('r-1', timestamp '2026-11-10 04:30:00', date '2026-06-01', 1000, '', 'LosesToChosen')");
        }

        shelf.Publish("r-1", model: null);
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
