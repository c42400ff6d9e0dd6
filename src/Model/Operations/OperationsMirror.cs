using DuckDB.NET.Data;
using Model.Warehouse;

namespace Model.Operations;

/// <summary>
/// Brings batches and quarantined rows that raw has and the operational store has not: where people see and mend them.
/// Runs in the process that holds raw, after each load and before each build, so that what a kill left out is made up by the next.
/// </summary>
public static class OperationsMirror
{
    /// <summary>Idempotent: one batch, one transaction; a batch that is there already is not read again.</summary>
    /// <param name="raw">Open on the raw file.</param>
    /// <param name="data">The installation.</param>
    /// <param name="stop">Ends between batches.</param>
    /// <returns>How many batches were brought.</returns>
    public static int Sync(DuckDBConnection raw, DataFolder data, CancellationToken stop)
    {
        using var db = OperationsStore.Open(data);
        var known = db.Batches.Select(b => b.BatchId).ToHashSet();
        var missing = Batches(raw).Where(b => !known.Contains(b.BatchId)).ToList();
        foreach (var batch in missing)
        {
            stop.ThrowIfCancellationRequested();
            Bring(db, raw, batch);
        }

        return missing.Count;
    }

    private static void Bring(OperationsDb db, DuckDBConnection raw, ReceivedBatch batch)
    {
        using var transaction = db.Database.BeginTransaction();
        db.Batches.Add(batch);
        db.SaveChanges();
        BringRows(db, raw, batch.BatchId);
        transaction.Commit();
        db.ChangeTracker.Clear();
    }

    private static void BringRows(OperationsDb db, DuckDBConnection raw, int batchId)
    {
        using var read = raw.CreateCommand();
        read.CommandText = EmbeddedText.Read("Operations/quarantine_of_batch.sql");
        read.Parameters.Add(new DuckDBParameter("batch_id", batchId));
        using var rows = read.ExecuteReader();
        db.AddQuarantined(rows);
    }

    private static List<ReceivedBatch> Batches(DuckDBConnection raw)
    {
        using var command = raw.CreateCommand();
        command.CommandText = EmbeddedText.Read("Operations/batches.sql");
        using var row = command.ExecuteReader();
        var batches = new List<ReceivedBatch>();
        while (row.Read())
        {
            batches.Add(new ReceivedBatch
            {
                BatchId = row.GetInt32(0),
                Feed = row.GetString(1),
                FileName = row.GetString(2),
                FileSha256 = row.GetString(3),
                FileBytes = row.GetInt64(4),
                LoadedAt = new DateTimeOffset(row.GetDateTime(5), TimeSpan.Zero),
                BusinessDate = row.GetFieldValue<DateOnly>(6),
                ReadRows = row.GetInt64(7),
                AcceptedRows = row.GetInt64(8),
                QuarantinedRows = row.GetInt64(9),
                DuplicateRows = row.GetInt64(10),
                SkippedRows = row.GetInt64(11),
            });
        }

        return batches;
    }
}
