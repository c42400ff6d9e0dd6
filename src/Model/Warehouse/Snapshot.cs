using DuckDB.NET.Data;
using Microsoft.Extensions.Caching.Memory;
using Model.Plans;

namespace Model.Warehouse;

/// <summary>
/// One published file, attached read-only to an engine of its own, and the answers already given from it.
/// Counts its holders; the last to go closes it.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    // Answers are rows of a few hundred bytes: half a million of them is some 100 MB at the very most.
    private const long MostRowsKept = 500_000;

    private readonly DuckDBConnection engine;
    private readonly Dictionary<string, SnapshotView> views = new(StringComparer.Ordinal);
    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostRowsKept });
    private readonly Lock gate = new();
    private int holders = 1;

    private Snapshot(string build, DuckDBConnection engine, PlanCatalog plans) => (Build, this.engine, Plans) = (build, engine, plans);

    public string Build { get; }

    public PlanCatalog Plans { get; }

    /// <exception cref="DuckDBException">The file is no snapshot, or is damaged.</exception>
    public static Snapshot Open(string build, string file)
    {
        var opened = new DuckDBConnection("Data Source=:memory:");
        try
        {
            opened.Open();
            return new Snapshot(build, opened, SnapshotViews.Attach(opened, file));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public SnapshotView View(CountyScope scope)
    {
        lock (gate)
        {
            if (!views.TryGetValue(scope.Key, out var view))
            {
                SnapshotViews.Create(engine, scope, views.Count);
                view = new SnapshotView(engine, SnapshotViews.CatalogName(views.Count));
                views.Add(scope.Key, view);
            }

            return view;
        }
    }

    /// <summary>The answer under a key; concurrent askers wait for the first instead of asking the engine too.</summary>
    public T Remember<T>(string key, Func<T> answer, Func<T, long> rows)
    {
        Lazy<T>? lazy;
        lock (gate)
        {
            if (!answers.TryGetValue(key, out lazy))
            {
                lazy = new Lazy<T>(answer);
                answers.Set(key, lazy, new MemoryCacheEntryOptions { Size = 1 });
            }
        }

        var isNew = !lazy!.IsValueCreated;
        try
        {
            var value = lazy.Value;
            if (isNew)
            {
                answers.Set(key, lazy, new MemoryCacheEntryOptions { Size = 1 + rows(value) });
            }

            return value;
        }
        catch
        {
            answers.Remove(key);
            throw;
        }
    }

    public void Hold() => Interlocked.Increment(ref holders);

    public void Release()
    {
        if (Interlocked.Decrement(ref holders) == 0)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var view in views.Values)
        {
            view.Dispose();
        }

        answers.Dispose();
        engine.Dispose();
    }
}
