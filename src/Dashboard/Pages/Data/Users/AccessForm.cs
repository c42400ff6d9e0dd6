using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>Roles and place as a form sends them.</summary>
public sealed class AccessForm
{
    [FromForm(Name = "roles")]
    public string[] Roles { get; set; } = [];

    [FromForm(Name = "counties")]
    public string[] Counties { get; set; } = [];

    [FromForm(Name = "department")]
    public string? Department { get; set; }

    /// <summary>Why it is needed.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    public Access Access => new([.. Model.Operations.People.Roles.Of(Roles).Select(role => role.Id)], [.. Counties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], string.IsNullOrEmpty(Department) ? null : Department);

    /// <summary>Says beside the fields why it may not be asked for.</summary>
    public void Judge(ModelStateDictionary state, IStringLocalizer<UsersTexts> text)
    {
        if (Access.Refusal() is { } refusal)
        {
            state.AddModelError("roles", AccessWords.Of(refusal).ToString());
        }

        if (Address.Given(Reason) is null)
        {
            state.AddModelError("reason", text["reason_missing"]);
        }
    }

    public static AccessForm Of(Access access) => new() { Roles = [.. access.Roles], Counties = [.. access.Counties], Department = access.Department };
}
