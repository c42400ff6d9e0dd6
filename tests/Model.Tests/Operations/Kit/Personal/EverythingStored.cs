using System.Text;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;

namespace Model.Tests.Operations.Kit.Personal;

/// <summary>All that a store holds, as whoever has its disk would read it.</summary>
public static class EverythingStored
{
    /// <summary>Every row of every table as text, and of a file its bytes too, with what the engine keeps beside it.</summary>
    public static async Task<string> OfAsync(OperationsDb db, DataFolder data, CancellationToken stop)
    {
        var all = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await ReadAsync(db, table, all, stop);
        }

        foreach (var file in data.OperationsServer is null ? Directory.GetFiles(data.Root, "operations.db*") : [])
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync(stop));
        }

        return all.ToString();
    }

    private static async Task ReadAsync(OperationsDb db, string table, StringBuilder all, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"select * from \"{table}\"";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            all.AppendJoin('\t', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).AppendLine();
        }
    }
}
