using System.Globalization;
using System.Linq.Expressions;
using Dashboard.Exports;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Lists;

namespace Dashboard.Shell.Lists;

/// <summary>
/// What every page with a list has, whatever is listed: views with how many each holds, text and whatever the list is narrowed by, order, pages,
/// workbook, views and columns of one's own. <see cref="ListPage{TRecord,TLine}"/> makes it a list of records; what is counted from records says
/// itself how it is counted, searched and leafed.
/// </summary>
public abstract class ListShell<TRow, TLine>(ListTools tools) : PageModel
{
    protected const int Size = 50;

    private ListOf<TRow, TLine>? declared;
    private IReadOnlyList<string>? chosenColumns;

    [TempData]
    public string? Said { get; set; }

    [TempData]
    public string? NotDone { get; set; }

    public ListFrame List { get; private set; } = null!;

    public DateOnly Today => tools.Today;

    /// <summary>What periods are counted by.</summary>
    protected Reckoning Days => tools.Days;

    protected OperationsDb Db => tools.Db;

    protected CurrentUser Me => tools.Me;

    protected ListOf<TRow, TLine> Declared => declared ??= Declare();

    protected IStringLocalizer<ShellTexts> Words => tools.Words;

    /// <summary>All that there is to be narrowed.</summary>
    protected abstract IQueryable<TRow> All { get; }

    /// <summary>Said on the cover of the workbook beside what was chosen.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Facts => [];

    /// <summary>Beside text: as declared, and what every list of its kind is narrowed by.</summary>
    protected virtual IReadOnlyList<ListChoice<TRow>> Choices => Declared.Choices;

    /// <summary>What views and columns of one's own are kept under. A list below a record has those of all such records.</summary>
    protected virtual string Name => Request.Path.Value!.TrimEnd('/').ToLowerInvariant();

    private OwnLists Own => new(Db, Me.Id, Name);

    /// <summary>Reads what the declaration needs to know.</summary>
    protected virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Asked once a request.</summary>
    protected abstract ListOf<TRow, TLine> Declare();

    /// <summary>Those that a text is found in.</summary>
    protected abstract IQueryable<TRow> Saying(IQueryable<TRow> found, string text);

    /// <summary>How many each view holds.</summary>
    protected abstract Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<Expression<Func<TRow, bool>>?> views, CancellationToken stop);

    /// <summary>The page asked for.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="sorted">The same, as <see cref="ListOrder{T}"/> sorts it.</param>
    /// <param name="known">How many are found, where that is known already.</param>
    /// <param name="stop">Ends it.</param>
    protected abstract Task<(Paging Paging, IReadOnlyList<TLine> Lines)> PageAsync(IQueryable<TRow> found, IReadOnlyList<IQueryable<TRow>> sorted, int? known, CancellationToken stop);

    /// <summary>The bare address opens the view that this account has chosen for it.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Query.Count == 0 && await Own.DefaultAsync(HttpContext.RequestAborted) is { } view)
        {
            TempData.Keep();
            context.Result = Redirect(Href(view));
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    [Export]
    public virtual async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        await FindColumnsAsync(stop);
        // Where nobody chose, a workbook has room for all.
        var columns = chosenColumns is null ? Declared.Columns : Columns;
        var lines = new List<TLine>();
        foreach (var part in Sorted(Found()))
        {
            lines.AddRange(await Declared.Lines(part).ToListAsync(stop));
        }

        var sheet = new ExportSheet(Declared.Title, [.. columns.Select(column => column.Name)], lines.Select(line => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(line))]));
        var filters = Chosen().Select(chosen => chosen.Words).Prepend(Shown.Name).Select(words => (Words["list_filter"].Value, words));
        return await tools.Workbook.WriteAsync(Declared.Title, [.. filters, .. Facts], [sheet], (lines.Count, lines.Count), stop);
    }

    /// <summary>Keeps filter, order and columns in force as a view of this account.</summary>
    public async Task<IActionResult> OnPostKeepViewAsync(string? name, bool first, CancellationToken stop)
    {
        await PrepareAsync(stop);
        await FindColumnsAsync(stop);
        return Done(await Own.KeepAsync(name, Present, first, stop), Words["list_view_kept", name ?? ""], Request.PathBase + Request.Path + Present);
    }

    public async Task<IActionResult> OnPostRenameViewAsync(int id, string? name, CancellationToken stop) => Done(await Own.RenameAsync(id, name, stop), Words["list_view_renamed"]);

    public async Task<IActionResult> OnPostDefaultViewAsync(int id, CancellationToken stop) => Done(await Own.SwitchDefaultAsync(id, stop), Words["list_view_default_changed"]);

    public async Task<IActionResult> OnPostDeleteViewAsync(int id, CancellationToken stop) => Done(await Own.DeleteAsync(id, stop), Words["list_view_deleted"]);

    public async Task<IActionResult> OnPostColumnsAsync(string[] columns, CancellationToken stop)
    {
        await Own.ChooseAsync([.. Declared.Columns.Where(column => column.IsHead || columns.Contains(column.Key, StringComparer.Ordinal)).Select(column => column.Key)], stop);
        return Done(null, Words["list_columns_kept"], WithoutColumns);
    }

    public async Task<IActionResult> OnPostUsualColumnsAsync(CancellationToken stop)
    {
        await Own.ForgetColumnsAsync(stop);
        return Done(null, Words["list_columns_usual"], WithoutColumns);
    }

    protected async Task LoadAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        await FindColumnsAsync(stop);
        var counts = await CountEachAsync([.. Declared.Views.Select(view => view.Where)], stop);
        var chosen = Chosen().ToList();
        var found = Found();
        var (paging, lines) = await PageAsync(found, Sorted(found), chosen.Count == 0 ? counts[Index(Shown)] : null, stop);
        var own = await Own.ViewsAsync(stop);
        List = new()
        {
            Views = [.. Declared.Views.Select((view, i) => (view.Name, counts[i], Href(("view", view.Key)), view == Shown && !own.Exists(IsPresent)))],
            OwnViews = [.. own.Select(view => (view.Id, view.Name, Href(view), IsPresent(view), view.IsDefault))],
            Text = Asked("q"),
            SearchHelp = Declared.SearchHelp,
            Choices = [.. Choices.Select(choice => (choice.Key, choice.Label, choice.Options, Asked(choice.Key)))],
            Kept = [("view", Shown.Key), .. Kept("sort"), .. Kept("columns")],
            Chips = [.. chosen.Select(c => new FilterChip(c.Words, Href((c.Key, null))))],
            Columns = [.. Declared.Columns.Select(column => (column.Key, column.Name, Columns.Contains(column), column.IsHead))],
            Heads = [.. Columns.Select(column => new ListHead(column.Key, column.Name, column.Sort is not null, column.SortsDown, column.IsHead, column.IsNumber))],
            Order = Order,
            Rows = [.. lines.Select(line => (IReadOnlyList<ListCell>)[.. Columns.Select(column => column.Cell?.Invoke(line) ?? ListCell.Of(column.Value(line)))])],
            Empty = (counts.All(count => count == 0) ? Declared.None : null) ?? Words["list_empty"],
            Paging = paging,
            Said = Said,
            NotDone = NotDone,
        };
    }

    protected Paging Paged(int total) => Paging.Of(int.TryParse(Asked("page"), CultureInfo.InvariantCulture, out var page) ? page : null, Size, total);

    protected static int Before(Paging paging) => (paging.Page - 1) * Size;

    /// <summary>What stands in the address under a key; null for nothing.</summary>
    protected string? Asked(string key) => Address.Given(Request.Query[key]);

    private IReadOnlyList<ListColumn<TRow, TLine>> Columns => [.. Declared.Columns.Where(column => column.IsHead || (chosenColumns?.Contains(column.Key, StringComparer.Ordinal) ?? column.IsUsual))];

    /// <summary>What is in force, in the list's own keys and order: what a view keeps, whatever else stood in the address.</summary>
    private string Present
    {
        get
        {
            var query = new QueryBuilder { { "view", Shown.Key }, { "sort", Order }, { "columns", string.Join(',', Columns.Select(column => column.Key)) } };
            if (Asked("q") is { } text)
            {
                query.Add("q", text);
            }

            foreach (var choice in Choices)
            {
                if (Value(choice) is { } value)
                {
                    query.Add(choice.Key, value);
                }
            }

            return query.ToString();
        }
    }

    private ListView<TRow> Shown => Declared.Views.FirstOrDefault(view => view.Key == Asked("view")) ?? Declared.Views[0];

    private string Order => Asked("sort") is { } sort && Column(sort)?.Sort is not null ? sort : Declared.Order;

    private int Index(ListView<TRow> view) => Declared.Views.TakeWhile(other => other != view).Count();

    // Those of the address, where a view put them, else those that the account chose.
    private async Task FindColumnsAsync(CancellationToken stop) => chosenColumns = Asked("columns")?.Split(',') ?? await Own.ColumnsAsync(stop);

    private IEnumerable<(string Key, string Value)> Kept(string key) => Asked(key) is { } asked ? [(key, asked)] : [];

    // Columns chosen now win over those of the view that was open.
    private string WithoutColumns => Href(("columns", null));

    private bool IsPresent(SavedView view) => view.Query == Present;

    private string Href(SavedView view) => Request.PathBase + Request.Path + view.Query;

    private RedirectResult Done(Refusal? refusal, string said, string? to = null)
    {
        (Said, NotDone) = (refusal is null ? said : null, refusal?.Words.ToString());
        return Redirect(to ?? Request.With());
    }

    private ListColumn<TRow, TLine>? Column(string sort) => Declared.Columns.FirstOrDefault(column => column.Key == sort.TrimStart('-'));

    private IQueryable<TRow> Found()
    {
        var found = Shown.Where is { } where ? All.Where(where) : All;
        foreach (var choice in Choices)
        {
            found = Value(choice) is { } value ? choice.Where(found, value) : found;
        }

        return Asked("q") is { } text ? Saying(found, text) : found;
    }

    private IReadOnlyList<IQueryable<TRow>> Sorted(IQueryable<TRow> found) => Column(Order)!.Sort!.Sort(found, Order.StartsWith('-'));

    // A value that cannot be chosen narrows nothing.
    private string? Value(ListChoice<TRow> choice) => Asked(choice.Key) is { } asked && choice.Options.Any(option => option.Value == asked) ? asked : null;

    private IEnumerable<(string Key, string Words)> Chosen()
    {
        if (Asked("q") is { } text)
        {
            yield return ("q", text);
        }

        foreach (var choice in Choices)
        {
            if (Value(choice) is { } value)
            {
                yield return (choice.Key, choice.Options.First(option => option.Value == value).Words);
            }
        }
    }

    // With the view in it, so that it never asks for nothing.
    private string Href(params (string Key, string? Value)[] changes) => Request.With([.. new[] { ("view", (string?)Shown.Key) }.Where(view => changes.All(change => change.Key != "view")), .. changes]);
}
