namespace Ingest.Readers;

/// <summary>Changes the cells of one row in place before they are landed, so that the database never sees what is hidden here.</summary>
/// <param name="row">As the sender numbers it, 1-based.</param>
/// <param name="cells">Text or null, column n at n − 1.</param>
public delegate void RowMask(int row, string?[] cells);

/// <summary>Decides from the head of a sheet what is hidden in its rows.</summary>
/// <param name="sheet">The sheet about to land; <see cref="LandedSheet.Top"/> is set.</param>
/// <returns>Null when the rows may land as they are.</returns>
public delegate RowMask? MaskChoice(LandedSheet sheet);

/// <param name="Number">As the sender numbers it.</param>
/// <param name="Cells">Text or null, one a landed column.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string?> Cells);
