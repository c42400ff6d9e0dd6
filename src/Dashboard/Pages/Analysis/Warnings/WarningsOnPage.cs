using Dashboard.Shell;
using Model;
using Model.Analysis.Warnings;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>Warnings as pages show them.</summary>
public static class WarningsOnPage
{
    /// <summary>Name of a rule; its id where this version has it no more.</summary>
    public static string Rule(string id) => WarningRule.Find(id)?.Name.ToString() ?? id;

    /// <summary>Key industry or division by name.</summary>
    public static string Industry(string? code) => code is null ? Format.None
        : CodeList.Named("key-industries").Codes.Contains(code, StringComparer.Ordinal) ? CodeList.Named("key-industries").NameOf(code).ToString()
        : IndustryNames.Of(code).ToString();

    /// <summary>Roles that must see what a rule finds, in words.</summary>
    public static string Roles(WarningRule rule)
    {
        var names = Model.Operations.People.Roles.Of(rule.For).Select(role => role.Name).ToList();
        return new Bilingual(string.Join('、', names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En))).ToString();
    }

    /// <summary>Shape of a state.</summary>
    public static string Kind(WarningState state, DateOnly? endedOn, bool isOverdue) =>
        isOverdue ? "off"
        : endedOn is not null || state is WarningState.Dismissed or WarningState.Raised ? "un"
        : state is WarningState.Acted ? "met"
        : "on";
}
