using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit.Personal;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>The form of a member, new or changed.</summary>
public abstract class MemberForm(RecordTools tools, IStringLocalizer<MeetingsTexts> text) : RecordPage<Member>(tools)
{
    protected IStringLocalizer<MeetingsTexts> Text => text;

    /// <summary>Members are shown in their level's list.</summary>
    public override string Home => ListOf(Record);

    protected static string ListOf(Member member) => "/joint/meetings/members?level=" + Levels.Of(member.County);

    public IEnumerable<(string Value, string Words)> RoleOptions => Enum.GetNames<MemberRole>().Select(role => (role, text["role_" + role].Value));

    /// <param name="phone">What there is already.</param>
    protected MemberFacts Facts(PersonalValue? phone = null)
    {
        var (name, post, role, from, until) = (Required("name", 60), Optional("post", 60), Chosen("role", Enum.GetNames<MemberRole>()), Day("from"), DayOrNone("until"));
        phone = Personal("personal-phone", PersonalKind.Mobile, phone);
        if (ModelState.IsValid && until < from)
        {
            ModelState.AddModelError("until", text["until_before_from"]);
        }

        return new(name, post, ModelState.IsValid ? Enum.Parse<MemberRole>(role) : default, from, until, phone);
    }

    protected static Typed Of(MemberFacts facts) => Typed.Of(("name", facts.Name), ("post", facts.Post), ("role", $"{facts.Role}"), ("from", Write(facts.From)), ("until", Write(facts.Until)), ("personal-phone", facts.Phone?.Mask));
}
