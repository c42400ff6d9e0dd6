using Dashboard.Shell;
using Microsoft.EntityFrameworkCore;
using Model;
using Model.Analysis.Warnings;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>Open warnings of a reader's counties in short: how many, and the three to look at first.</summary>
/// <param name="Open">Nobody has decided about them, and their reason holds.</param>
/// <param name="Urgent">Of them.</param>
/// <param name="First">Urgent ones first, then in the order of the rules, then the oldest.</param>
public sealed record WarningsBrief(int Open, int Urgent, IReadOnlyList<(int Id, WarningLevel Level, Bilingual Why)> First)
{
    private const int Shown = 3;

    /// <returns>Null for who may not see warnings.</returns>
    public static async Task<WarningsBrief?> ReadAsync(OperationsDb db, CurrentUser user, CancellationToken stop)
    {
        if (!user.Has(Permissions.WarningsRead))
        {
            return null;
        }

        var open = await OpenOnes(db).Select(w => new { w.Id, w.Rule, w.Level, w.RaisedOn }).ToListAsync(stop);
        var order = WarningRule.All.ToDictionary(rule => rule.Id, rule => rule.Order, StringComparer.Ordinal);
        var first = open.OrderByDescending(w => w.Level).ThenBy(w => order.GetValueOrDefault(w.Rule, int.MaxValue)).ThenBy(w => w.RaisedOn).ThenBy(w => w.Id).Take(Shown).Select(w => w.Id).ToList();
        var words = await db.Set<Warning>().Where(w => first.Contains(w.Id)).Select(w => new { w.Id, w.Level, Last = w.Sightings.OrderByDescending(s => s.Number).Select(s => new { s.WhyZh, s.WhyEn }).First() }).ToListAsync(stop);
        return new(open.Count, open.Count(w => w.Level == WarningLevel.Urgent), [.. words.OrderBy(w => first.IndexOf(w.Id)).Select(w => (w.Id, w.Level, new Bilingual(w.Last.WhyZh, w.Last.WhyEn)))]);
    }

    /// <summary>Changes whenever what <see cref="ReadAsync"/> answers may: a page that is kept with warnings on it is kept under this.</summary>
    public static async Task<string> StampAsync(OperationsDb db, CurrentUser user, CancellationToken stop) => !user.Has(Permissions.WarningsRead) ? ""
        : await OpenOnes(db).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Last = all.Max(w => w.Id), Changes = all.Sum(w => w.Version) }).SingleOrDefaultAsync(stop) is { } stamp
            ? FormattableString.Invariant($"{stamp.Count} {stamp.Last} {stamp.Changes}")
            : "none";

    private static IQueryable<Warning> OpenOnes(OperationsDb db) => db.Set<Warning>().Where(w => w.EndedOn == null && (w.State == WarningState.Raised || w.State == WarningState.Acknowledged));
}

/// <summary>Set on pages that are kept per build and show warnings, which people change between builds.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsWarningsAttribute : Attribute;
