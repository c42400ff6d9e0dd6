namespace Ingest.SampleCity.Truth;

/// <summary>An occupational disease and where it arises: one row of <c>diseases.csv</c>.</summary>
internal sealed record DiseaseTruth(string Disease, double Weight, bool IsPneumoconiosis, string[] Families)
{
    public static IReadOnlyList<DiseaseTruth> All { get; } = EmbeddedTable.Read("diseases", row => new DiseaseTruth(
        row.Text("disease"), row.Number("weight"), row.Text("pneumoconiosis") == "1", row.List("families")));
}
