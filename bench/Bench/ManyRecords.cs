using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Model.Analysis.Focus.Reports;
using Model.Analysis.Warnings;
using Model.JointPrevention.Inspections;
using Model.Operations;
using Model.Operations.Kit;

namespace Bench;

/// <summary>Copies the sample records of a module until there are as many as asked for: with all rows below them, with numbers and days of their own, by one statement a table.</summary>
internal static class ManyRecords
{
    // Ids of the samples lie below.
    private const int Apart = 1000;

    // No employer stands in a directory twice.
    private const string EmployerCode = "EmployerCode";

    // Copies spread over some years before and a little after the samples' own days.
    private const string Shift = "(k.k % 1001) - 900";

    // Each employer is inspected three times.
    private const int Visits = 3;

    /// <param name="db">The store.</param>
    /// <param name="record">Copies refer to copies of what it refers to, where that was copied before it; else to the same as the samples do.</param>
    /// <param name="made">What was copied before.</param>
    /// <param name="wanted">How many there shall be.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Records there are now.</returns>
    public static async Task<int> MakeAsync(OperationsDb db, Type record, IReadOnlyCollection<Type> made, int wanted, CancellationToken stop)
    {
        var type = db.Model.FindEntityType(record)!;
        var samples = await CountAsync(db, type, stop);
        if (record == typeof(AnnualReport))
        {
            // A county writes one a year.
            await db.Database.ExecuteSqlRawAsync("drop index \"IX_annual_report_County_Year\"", stop);
        }

        var copies = (wanted + samples - 1) / samples;
        foreach (var part in db.Model.GetEntityTypes().Where(other => other.FindOwnership()?.PrincipalEntityType == type).Prepend(type))
        {
            await db.Database.ExecuteSqlRawAsync(Copy(db, part, [record, .. made], copies - 1), stop);
        }

        return await CountAsync(db, type, stop);
    }

    /// <summary>What a store learns about its rows by and by.</summary>
    public static Task<int> AnalyzeAsync(OperationsDb db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(db is SqliteOperationsDb ? "pragma optimize = 0x10002" : "vacuum analyze", stop);

    private static async Task<int> CountAsync(OperationsDb db, IEntityType type, CancellationToken stop) =>
        (await db.Database.SqlQueryRaw<int>(string.Create(CultureInfo.InvariantCulture, $"select count(*) as \"Value\" from \"{type.GetTableName()}\""), []).ToListAsync(stop))[0];

    private static string Copy(OperationsDb db, IEntityType type, IReadOnlyCollection<Type> made, int copies)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = type.GetProperties().Select(property => (Name: $"\"{property.GetColumnName(table)}\"", property)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            with recursive k(k) as (select 1 union all select k + 1 from k where k < {copies})
            insert into "{table.Name}" ({string.Join(", ", columns.Select(column => column.Name))})
            select {string.Join(", ", columns.Select(column => Value(db, made, column.Name, column.property)))}
            from "{table.Name}" as s cross join k
            """);
    }

    private static string Value(OperationsDb db, IReadOnlyCollection<Type> made, string column, IProperty property) =>
        IsId(property, made) ? string.Create(CultureInfo.InvariantCulture, $"s.{column} + k.k * {Apart}")
        : property.ClrType == typeof(DateOnly) || property.ClrType == typeof(DateOnly?) ? db is SqliteOperationsDb ? $"date(s.{column}, ({Shift}) || ' day')" : $"s.{column} + ({Shift})"
        : property is { Name: nameof(Dossier.Number), DeclaringType: IEntityType type } && type.ClrType.IsSubclassOf(typeof(Dossier)) ? $"s.{column} || '-' || k.k"
        : property.Name == nameof(Warning.Unit) && property.DeclaringType.ClrType == typeof(Warning) ? $"s.{column} || '-' || k.k"
        : property.Name == nameof(AnnualReport.Year) && property.DeclaringType.ClrType == typeof(AnnualReport) ? $"s.{column} - k.k % 20"
        : property.Name == EmployerCode ? $"s.{column} || '-' || {(property.DeclaringType.ClrType == typeof(Inspection) ? string.Create(CultureInfo.InvariantCulture, $"(k.k / {Visits})") : "k.k")}"
        : $"s.{column}";

    // Its own, or that of a record it belongs to or refers to.
    private static bool IsId(IProperty property, IReadOnlyCollection<Type> made) =>
        (property.Name == nameof(Record.Id) && property.IsPrimaryKey()) || property.GetContainingForeignKeys().Any(key => made.Contains(key.PrincipalEntityType.ClrType));
}
