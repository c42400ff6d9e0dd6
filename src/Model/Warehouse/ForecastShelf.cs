namespace Model.Warehouse;

/// <summary>Trainings of the forecasts of counties: <c>forecasts/&lt;run&gt;/</c> with what was forecast. No model is kept: each training learns anew from all months.</summary>
public sealed class ForecastShelf(DataFolder data) : TrainingShelf(data.Forecasts, Format, Kept)
{
    /// <summary>Of the tables.</summary>
    public const int Format = 1;

    private const int Kept = 3;

    /// <summary>Statements that make the tables.</summary>
    public static string Tables(string schema) => EmbeddedText.Read("Warehouse/Forecasts/forecasts.sql").Replace("{forecast}", schema, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string Catalogue => "forecast";

    /// <inheritdoc/>
    protected override string TablesIn(string schema) => Tables(schema);
}
