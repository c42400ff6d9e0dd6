using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Dashboard.Shell.Personal;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit.Personal;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>The phone of a representative in clear.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.PersonalRead)]
[NeedsNoSnapshot]
public sealed class RevealMemberModel(RecordTools tools, PersonalSeal seal, IStringLocalizer<MeetingsTexts> text) : RevealPage<Member>(tools, seal)
{
    public override string Home => "/joint/meetings/members?level=" + Levels.Of(Record.County);

    public override string Name => $"{Record.Name} · {Departments.Name(Record.Department)}";

    protected override (string Label, PersonalValue? Value)? Find(string field) => field == "phone" ? (text["personal-phone"], Record.Phone) : null;
}
