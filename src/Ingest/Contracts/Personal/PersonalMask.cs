using System.Text.RegularExpressions;
using Ingest.Readers;
using Model.Feeds;
using Model.Operations.Kit.Personal;

namespace Ingest.Contracts.Personal;

/// <summary>Hides what a row says of a person before the row lands: identity numbers are sealed, names masked, both also where they slipped into another column.</summary>
internal sealed partial class PersonalMask
{
    private readonly int headerEnds;
    private readonly FeedColumn?[] columns;
    private readonly IdentitySeal seal;
    private readonly List<string> names = [];
    private readonly Dictionary<string, bool> codes = new(StringComparer.Ordinal);

    private PersonalMask(int headerEnds, FeedColumn?[] columns, IdentitySeal seal) => (this.headerEnds, this.columns, this.seal) = (headerEnds, columns, seal);

    /// <summary>What a sheet's header names as personal in any contract it fits: a column is masked before it is certain which feed the file is.</summary>
    /// <returns>Null when nothing in it is.</returns>
    public static RowMask? Of(HeaderSearch search, IReadOnlyList<HeaderNames> feeds, IdentitySeal seal)
    {
        var heads = feeds.Select(search.Best).OfType<SheetHead>().OrderByDescending(head => head.Score).ToArray();
        if (heads.Length == 0)
        {
            return new PersonalMask(0, new FeedColumn?[search.Sheet.Columns], seal).Hide;
        }

        var found = new FeedColumn?[search.Sheet.Columns];
        foreach (var column in heads.SelectMany(head => head.Columns).OrderByDescending(c => IsHidden(c.Column)))
        {
            found[column.Ordinal - 1] ??= column.Column;
        }

        return found.Any(c => c is not null && IsHidden(c)) ? new PersonalMask(heads[0].BottomRow, found, seal).Hide : null;
    }

    private static bool IsHidden(FeedColumn column) => column.Personal is PersonalData.Name or PersonalData.Identity or PersonalData.Narrative;

    private void Hide(int row, string?[] cells)
    {
        if (row <= headerEnds)
        {
            return;
        }

        names.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i]?.Personal is PersonalData.Name && cells[i] is { } name && Spelling.Trimmed(name) is { Length: > 0 } clear)
            {
                names.Add(clear);
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (cells[i] is { } text)
            {
                cells[i] = Hidden(columns[i], text);
            }
        }
    }

    private string Hidden(FeedColumn? column, string text) => column?.Personal switch
    {
        PersonalData.Name => IsBlank(text) || OtherRows.IsNoRecord(text) ? text : PersonName.Masked(Spelling.Trimmed(text)),
        PersonalData.Identity => IsBlank(text) ? text : seal.Of(text),
        PersonalData.Narrative => IdentityNumber.Hide(names.Where(n => n.Length > 1).Aggregate(text, (t, name) => t.Replace(name, PersonName.Masked(name), StringComparison.Ordinal))),
        _ => Elsewhere(column?.Type, text),
    };

    /// <summary>A number, day or code is never written in words alone: such words are likely a name out of its column. A right credit code stays, though its digits may read as an identity number.</summary>
    private string Elsewhere(FeedColumnType? type, string text) => type switch
    {
        FeedColumnType.Uscc => IsIdentity(text) ? IdentityNumber.Hidden : text,
        FeedColumnType.Code or FeedColumnType.Boolean => IdentityNumber.Hide(text),
        FeedColumnType.Text or null => names.Contains(Spelling.Trimmed(text)) ? PersonName.Masked(Spelling.Trimmed(text)) : IdentityNumber.Hide(text),
        _ => text[0] > '\u007f' && Words().IsMatch(text) && !OtherRows.IsNoRecord(text) ? PersonName.Masked(Spelling.Trimmed(text)) : IdentityNumber.Hide(text),
    };

    private static bool IsBlank(string text) => Spelling.Trimmed(text).Length == 0;

    /// <summary>Decided once a code: a few thousand employers stand in a file again and again.</summary>
    private bool IsIdentity(string text)
    {
        if (!codes.TryGetValue(text, out var isIdentity))
        {
            var code = Spelling.Folded(text).ToUpperInvariant();
            codes.Add(text, isIdentity = IdentityNumber.IsOne(code) && !CreditCode.IsRight(code));
        }

        return isIdentity;
    }

    [GeneratedRegex(@"^\s*[\u3007\u3400-\u4dbf\u4e00-\u9fff]+\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
