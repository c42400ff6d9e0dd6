using Model.Codes;
using Model.Operations.Kit;

namespace Dashboard.Shell;

/// <summary>Departments of the joint meeting as pages show them, and who speaks for whom.</summary>
public static class Departments
{
    private static readonly CodeList List = CodeList.Named("departments");

    public static IEnumerable<string> Codes => List.Codes;

    public static IEnumerable<(string Value, string Words)> Options => Codes.Select(code => (code, Name(code)));

    /// <summary>Null stands for nobody in particular.</summary>
    public static string Name(string? code) => code is null ? Format.None : List.NameOf(code).ToString();

    /// <summary>As official documents say it.</summary>
    public static string Official(string code) => List.NameOf(code).Zh;

    /// <summary>Department that a user answers for on a record: their own, at their own level.</summary>
    /// <returns>Null for who speaks for none there.</returns>
    public static string? SpeaksFor(CurrentUser user, Record record) =>
        user.Access.Department is { } department && (record.County is null ? user.SeesCity : user.Access.Counties.Contains(record.County, StringComparer.Ordinal)) ? department : null;
}
