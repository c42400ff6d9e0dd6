using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>会议数据包: the meetings and the pack of each. Meetings are listed, for one without a pack is what somebody looks for too.</summary>
[PagePermission(Permissions.PacksRead, Change = Permissions.PacksRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<PacksTexts> text) : ListPage<Meeting, PackLine>(tools)
{
    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    protected override ListOf<Meeting, PackLine> Declare() => new()
    {
        Title = text["list"],
        SearchHelp = text["search_help"],
        None = text["empty"],
        Order = "-planned",
        Lines = Lines,
        Views =
        [
            new("all", text["view_all"], meeting => meeting.State != MeetingState.Cancelled),
            new("ahead", text["view_ahead"], meeting => meeting.State == MeetingState.Planned || meeting.State == MeetingState.Convened),
            new("past", text["view_past"], meeting => meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Planned && meeting.State != MeetingState.Convened),
        ],
        Columns =
        [
            new("meeting", text["meeting"], line => line.Title) { Cell = Head, Sort = ListOrder.By((Meeting meeting) => meeting.Title), IsHead = true },
            new("number", text["number"], line => line.Number) { IsUsual = false },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("planned", text["planned"], line => line.PlannedOn) { Sort = ListOrder.By((Meeting meeting) => meeting.PlannedOn), SortsDown = true },
            new("pack", text["pack"], line => Standing(line).Text) { Cell = Standing },
            new("frozen", text["filter_frozen"], line => line.FrozenOn) { IsUsual = false },
            new("through", text["through"], line => line.Through) { Cell = line => new(Format.ShortMonth(line.Through)), IsUsual = false },
            new("build", text["filter_build"], line => line.Build) { IsUsual = false },
        ],
    };

    // Of two that were frozen at once, the later.
    private IQueryable<PackLine> Lines(IQueryable<Meeting> found)
    {
        var packs = Db.Set<DataPack>().OrderByDescending(pack => pack.Id);
        return found.Select(meeting => new PackLine(
            meeting.Id, meeting.Title, meeting.Number, meeting.County, meeting.PlannedOn, meeting.State,
            packs.Where(pack => pack.MeetingId == meeting.Id).Select(pack => (DateOnly?)pack.FrozenOn).FirstOrDefault(),
            packs.Where(pack => pack.MeetingId == meeting.Id).Select(pack => (DateOnly?)pack.DataThrough).FirstOrDefault(),
            packs.Where(pack => pack.MeetingId == meeting.Id).Select(pack => pack.BuildId).FirstOrDefault()));
    }

    private ListCell Head(PackLine line) => new(line.Title) { Href = Me.Has(Permissions.MeetingsRead) ? $"/joint/meetings/{line.Id}" : null, Note = Levels.Name(line.County).ToString() };

    private ListCell Standing(PackLine line) => line switch
    {
        { FrozenOn: { } on, Through: { } through } => new(text["frozen_on", Format.Date(on), Format.Month(through)]) { Href = line.Home },
        { IsAhead: true } when Me.Has(Permissions.PacksWrite) => new(text["prepare"]) { Href = line.Home },
        { IsAhead: true } => new(text["not_frozen"]),
        _ => new(text["never_frozen"]),
    };
}

/// <summary>A meeting and its pack in a list.</summary>
/// <param name="FrozenOn">Null for a meeting without a pack.</param>
public sealed record PackLine(int Id, string Title, string? Number, string? County, DateOnly PlannedOn, MeetingState State, DateOnly? FrozenOn, DateOnly? Through, string? Build) : IListed
{
    /// <summary>It is not held yet, so a pack can be frozen.</summary>
    public bool IsAhead => State is MeetingState.Planned or MeetingState.Convened;

    public string Home => $"/joint/meetings/{Id}/pack";
}
