using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>The form of a member, new or changed.</summary>
public abstract class MemberForm(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : RecordPage<Member>(tools)
{
    protected IStringLocalizer<MeetingsTexts> Text => text;

    /// <summary>Members are shown in their level's list.</summary>
    public override string Home => ListOf(Record);

    protected static string ListOf(Member member) => "/joint/meetings/members?level=" + Levels.Of(member.County);

    public IEnumerable<(string Value, string Words)> RoleOptions => Enum.GetNames<MemberRole>().Select(role => (role, text["role_" + role].Value));

    protected MemberFacts Facts()
    {
        var (name, post, role, from, until) = (Required("name", 60), Optional("post", 60), Chosen("role", Enum.GetNames<MemberRole>()), Day("from"), DayOrNone("until"));
        if (ModelState.IsValid && until < from)
        {
            ModelState.AddModelError("until", text["until_before_from"]);
        }

        return new(name, post, ModelState.IsValid ? Enum.Parse<MemberRole>(role) : default, from, until);
    }

    protected static Typed Of(MemberFacts facts) => Typed.Of(("name", facts.Name), ("post", facts.Post), ("role", $"{facts.Role}"), ("from", Write(facts.From)), ("until", Write(facts.Until)));
}
