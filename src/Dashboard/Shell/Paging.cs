namespace Dashboard.Shell;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all.</param>
/// <param name="Key">Query key that holds the page; lists on one page need different ones.</param>
public sealed record Paging(int Page, int Size, long Total, string Key = "page")
{
    public int Pages => (int)Math.Max(1, (Total + Size - 1) / Size);

    public long First => Total == 0 ? 0 : ((long)(Page - 1) * Size) + 1;

    public long Last => Math.Min(Total, (long)Page * Size);

    /// <summary>A page that exists, whatever the address asked for.</summary>
    public static Paging Of(int? asked, int size, long total, string key = "page")
    {
        var pages = (int)Math.Max(1, (total + size - 1) / size);
        return new Paging(Math.Clamp(asked ?? 1, 1, pages), size, total, key);
    }

    /// <summary>Pages to offer: first, last and those near; 0 stands for a gap.</summary>
    public IEnumerable<int> Offered()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 2))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
