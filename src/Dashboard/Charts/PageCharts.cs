using Model.Warehouse;

namespace Dashboard.Charts;

/// <summary>How a page draws its charts ahead of its first reader; each page with charts registers one.</summary>
/// <param name="Page">For the log.</param>
/// <param name="Draw">Draws everything the page shows without filters, in the current UI culture, into the store.</param>
public sealed record PageCharts(string Page, Action<IServiceProvider, SnapshotReader, CancellationToken> Draw);
