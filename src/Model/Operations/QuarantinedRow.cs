using System.Text.Json;

namespace Model.Operations;

/// <summary>隔离行: a row and a rule it broke, as <c>raw.quarantine</c> has it; personal values are masked there already.</summary>
public sealed class QuarantinedRow
{
    public int BatchId { get; init; }

    /// <summary>Position among the quarantined rows of its batch, from 1.</summary>
    public int Ordinal { get; init; }

    public required string Sheet { get; init; }

    /// <summary>The number the sender sees, from 1.</summary>
    public int RowNumber { get; init; }

    /// <summary>The header as the sender wrote it; null for a rule about no single column.</summary>
    public string? ColumnHeader { get; init; }

    public string? ColumnName { get; init; }

    /// <summary>As received; null when the cell was blank.</summary>
    public string? Value { get; init; }

    public required string Rule { get; init; }

    /// <summary>What the rule wanted; null when the rule says it all.</summary>
    public string? Expected { get; init; }

    /// <summary>The whole row as received, header → text.</summary>
    public required string RowJson { get; init; }

    /// <summary>The whole row, header → text; null for a blank cell.</summary>
    public IReadOnlyDictionary<string, string?> Cells() => JsonSerializer.Deserialize<Dictionary<string, string?>>(RowJson) ?? [];
}
