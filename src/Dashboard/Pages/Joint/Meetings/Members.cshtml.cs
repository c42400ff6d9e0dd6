using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit.Lists;
using Model.Operations.Kit.Personal;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>成员: who represents which department, now and before.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class MembersModel(ListTools tools, IStringLocalizer<MeetingsTexts> text) : ListPage<Member, MemberLine>(tools)
{
    /// <summary>Level whose missing members are named: the one asked for, else the user's first.</summary>
    public string Level => Levels.Shown(Me, Asked("level"));

    /// <summary>Departments of the code list without a member in term.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var (county, today) = (Levels.CountyOf(Level), Today);
        var there = await Db.Set<Member>().Where(member => member.County == county && member.From <= today && (member.Until == null || member.Until >= today)).Select(member => member.Department).Distinct().ToListAsync(stop);
        Missing = [.. Departments.Codes.Except(there, StringComparer.Ordinal)];
    }

    [Export(AsksReason = true)]
    public override Task<IActionResult> OnGetXlsxAsync(CancellationToken stop) => base.OnGetXlsxAsync(stop);

    protected override ListOf<Member, MemberLine> Declare()
    {
        var today = Today;
        return new()
        {
            Title = text["members"],
            SearchHelp = text["search_members_help"],
            None = text["no_members"],
            Order = "department",
            Lines = Lines,
            Views =
            [
                new("present", text["view_present"], member => member.Until == null || member.Until >= today),
                new("former", text["view_former"], member => member.Until < today),
                new("all", text["view_all"]),
            ],
            Choices =
            [
                new("department", text["department"], [.. Departments.Options], (found, value) => found.Where(member => member.Department == value)),
                new("role", text["role"], [.. Enum.GetValues<MemberRole>().Select(role => ($"{role}", text["role_" + role].Value))], As),
            ],
            Columns =
            [
                new("department", text["department"], line => Departments.Name(line.Department)) { Sort = ListOrder.By((Member member) => member.Department), IsHead = true },
                new("name", text["name"], line => line.Name) { Cell = line => new(line.Name) { Href = Me.Has(Permissions.MeetingsWrite) ? $"/joint/meetings/members/{line.Id}" : null }, Sort = ListOrder.By((Member member) => member.Name) },
                new("level", text["level"], line => Levels.Name(line.County).ToString()),
                new("post", text["post"], line => line.Post),
                new("role", text["role"], line => text["role_" + line.Role].Value),
                new("phone", text["personal-phone"], line => line.Phone?.Mask) { Cell = Phone },
                new("from", text["from"], line => line.From) { Sort = ListOrder.By((Member member) => member.From), SortsDown = true },
                new("until", text["until"], line => line.Until) { Cell = Until, Sort = ListOrder.By((Member member) => member.Until), SortsDown = true },
            ],
        };
    }

    private static IQueryable<MemberLine> Lines(IQueryable<Member> found) => found.Select(member => new MemberLine(
        member.Id, member.Department, member.Name, member.County, member.Post, member.Role, member.Phone, member.From, member.Until));

    private static IQueryable<Member> As(IQueryable<Member> found, string value)
    {
        var role = Enum.Parse<MemberRole>(value);
        return found.Where(member => member.Role == role);
    }

    private ListCell Phone(MemberLine line)
    {
        var shown = ListCell.Of(line.Phone?.Mask);
        return line.Phone is null || !Me.Has(Permissions.PersonalRead) ? shown
            : shown with { Note = Words["clear"], NoteHref = $"/joint/meetings/members/{line.Id}/clear/phone", NoteLabel = text["clear_of", line.Name] };
    }

    private ListCell Until(MemberLine line) => new(line.Until is { } until ? Format.ShortDate(until) : text["open_end"].Value)
    {
        IsWhole = true,
        Note = Member.IsInTerm(line.From, line.Until, Today) ? null : text["not_in_term"].Value,
    };
}

/// <summary>A member in a list.</summary>
public sealed record MemberLine(int Id, string Department, string Name, string? County, string Post, MemberRole Role, PersonalValue? Phone, DateOnly From, DateOnly? Until) : IListed;
