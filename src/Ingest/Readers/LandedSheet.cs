namespace Ingest.Readers;

/// <summary>A sheet as it landed: <c>Table(c1 varchar … cN varchar)</c> with its row numbers, blank cells null, blank rows left out.</summary>
/// <param name="Table">Temp table of the connection.</param>
/// <param name="Sheet">Name of the sheet; of a csv the file's name.</param>
/// <param name="Columns">N; 0 when the sheet is empty (the table then has only its row number).</param>
/// <param name="Notes">Cells that cannot be trusted, by row number and column (1-based): one of <see cref="CellNote"/>. Column 0 (<see cref="WholeRow"/>) speaks of the row.</param>
public sealed record LandedSheet(string Table, string Sheet, int Columns, IReadOnlyDictionary<(int Row, int Column), string> Notes)
{
    /// <summary>The column of a note that speaks of a whole row.</summary>
    public const int WholeRow = 0;

    /// <summary>How many rows <see cref="Top"/> holds at most: titles, notes and stamps above a header seldom take more than a few.</summary>
    public const int TopRows = 20;

    /// <summary>The first rows that are not blank, before anything is hidden in them.</summary>
    public IReadOnlyList<SheetRow> Top { get; init; } = [];

    /// <summary>The number of a row as the sender sees it, 1-based: an expression over the table.</summary>
    public string RowNumber { get; init; } = "row_number";

    /// <summary>Rows in the table.</summary>
    public long Rows { get; init; }

    /// <summary>What the sender should be told although the sheet was read: hidden rows, hidden sheets, a csv named xlsx …</summary>
    public IReadOnlyList<LandingRemark> Remarks { get; init; } = [];
}

/// <summary>Why a cell or row cannot be trusted; also the rule under which the contract step quarantines it.</summary>
public static class CellNote
{
    /// <summary>The formula was saved without its result; the cell looks empty and is not.</summary>
    public const string FormulaWithoutValue = "formula_without_value";

    /// <summary>A number of more than 15 digits: the spreadsheet has already rounded it (identity and credit codes typed as numbers).</summary>
    public const string DigitsLost = "digits_lost";

    /// <summary>A number merged over several cells: repeating it would count it twice.</summary>
    public const string MergedNumber = "merged_number";

    /// <summary>The row has fewer or more cells than the rest of the csv.</summary>
    public const string RaggedRow = "ragged_row";

    /// <summary>Text goes on after a closing quote.</summary>
    public const string StrayQuote = "stray_quote";

    /// <summary>A zero byte stands in the text; landed as ␀ (U+2400).</summary>
    public const string NulCharacter = "nul_character";
}
