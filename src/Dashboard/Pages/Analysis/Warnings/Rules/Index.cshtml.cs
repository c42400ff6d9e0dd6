using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Model.Analysis.Warnings;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings.Rules;

/// <summary>预警规则: what each watches, from where on it warns, and how often it was wrong.</summary>
[PagePermission(Permissions.WarningsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db) : PageModel
{
    /// <summary>Rule, its history where it was measured, and how many warnings of it are open in the scope.</summary>
    public IReadOnlyList<(WarningRule Rule, RuleHistory? History, int Open)> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var history = await db.Set<RuleHistory>().AsNoTracking().ToDictionaryAsync(one => one.Rule, StringComparer.Ordinal, stop);
        var open = (await db.Set<Warning>().Where(w => w.EndedOn == null && (w.State == WarningState.Raised || w.State == WarningState.Acknowledged)).GroupBy(w => w.Rule).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop))
            .ToDictionary(g => g.Key, g => g.Count, StringComparer.Ordinal);
        Rules = [.. WarningRule.All.Select(rule => (rule, history.GetValueOrDefault(rule.Id), open.GetValueOrDefault(rule.Id)))];
    }
}
