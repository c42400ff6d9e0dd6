namespace Model.Warehouse;

/// <summary>Trainings of the risk rank: <c>risk/&lt;run&gt;/</c> with <c>model.zip</c>, <c>held-back.zip</c>, their calibrations, <c>card.json</c> and the scores.</summary>
public sealed class RiskShelf(DataFolder data) : TrainingShelf(data.Risk, Format, Kept)
{
    /// <summary>Of files and features.</summary>
    public const int Format = 1;

    /// <summary>Trainings kept with their cards, so that refused ones can be looked at.</summary>
    public const int Kept = 24;

    /// <summary>Card of each training kept, oldest first, as JSON.</summary>
    public IReadOnlyList<(string Run, string Card)> Cards() =>
        [.. Runs().Order(StringComparer.Ordinal).Select(run => (run, Card: Path.Combine(Folder(run), "card.json"))).Where(r => File.Exists(r.Card)).Select(r => (r.run, File.ReadAllText(r.Card)))];

    /// <summary>Statements that make the tables of scores.</summary>
    public static string Tables(string schema) => EmbeddedText.Read("Warehouse/Risk/risk.sql").Replace("{risk}", schema, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string Catalogue => "risk";

    /// <inheritdoc/>
    protected override string TablesIn(string schema) => Tables(schema);
}
