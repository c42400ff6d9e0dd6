using Ingest.Readers;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Where the header of a landed sheet stands and what it names.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="TopRow">First row of the header, as the sender numbers it.</param>
/// <param name="BottomRow">Last row of the header; records stand below.</param>
/// <param name="HeaderRows">Landed rows that the header takes.</param>
/// <param name="Columns">The columns of the contract that were found.</param>
/// <param name="Months">Columns of months, where they run across.</param>
/// <param name="Unknown">Headers that neither the contract nor its ignored list knows.</param>
/// <param name="Twice">Headers that name a column (or month) which another header names already.</param>
internal sealed record SheetHead(
    LandedSheet Sheet,
    int TopRow,
    int BottomRow,
    int HeaderRows,
    IReadOnlyList<HeadColumn> Columns,
    IReadOnlyList<HeadMonth> Months,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Twice)
{
    public bool IsAcross => Months.Count > 0;

    /// <summary>Texts above the header: titles, which may name the year.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    public HeadColumn? Find(FeedColumn column) => Columns.FirstOrDefault(c => c.Column == column);

    /// <summary>Required columns that the header lacks.</summary>
    public IReadOnlyList<FeedColumn> Missing(FeedContract feed) =>
        [.. feed.Columns.Where(c => c.Required && Find(c) is null && !(IsAcross && IsFromMonths(feed, c)))];

    /// <summary>How well the sheet fits: columns found, with all months counting as two.</summary>
    public int Score => Columns.Count + (IsAcross ? 2 : 0);

    public static bool IsFromMonths(FeedContract feed, FeedColumn column) =>
        feed.MonthsAcross is { } across && (column.Name == across.Month || column.Name == across.Value);
}

/// <param name="Column">Of the contract.</param>
/// <param name="Ordinal">Of the landed sheet, 1-based.</param>
/// <param name="Header">As the sender wrote it.</param>
internal sealed record HeadColumn(FeedColumn Column, int Ordinal, string Header);

/// <param name="Year">Null when header, sheet, titles and file name say none.</param>
/// <param name="Month">1–12.</param>
/// <param name="Ordinal">Of the landed sheet, 1-based.</param>
/// <param name="Header">As the sender wrote it.</param>
internal sealed record HeadMonth(int? Year, int Month, int Ordinal, string Header)
{
    /// <summary>As <c>yyyy-MM</c>.</summary>
    public string Text => FormattableString.Invariant($"{Year:0000}-{Month:00}");
}
