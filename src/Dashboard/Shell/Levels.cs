using Model;
using Model.Codes;

namespace Dashboard.Shell;

/// <summary>Whose a record is, as forms and addresses write it: the whole city's own, or a county's.</summary>
public static class Levels
{
    /// <summary>Stands for the whole city: a choice that must be made may not be empty.</summary>
    public const string City = "city";

    /// <summary>市级, or the county's name.</summary>
    public static Bilingual Name(string? county) => county is null ? new("市级", "City") : CountyNames.Of(county);

    public static string Of(string? county) => county ?? City;

    public static string? CountyOf(string level) => level == City ? null : level;

    /// <summary>Levels that a user may keep records of: the city's with all counties, or their own counties.</summary>
    public static IEnumerable<(string Value, string Words)> Options(CurrentUser user) =>
        (user.SeesCity ? CodeList.Named("counties").Codes.Prepend(City) : user.Access.Counties).Select(level => (level, Name(CountyOf(level)).ToString()));

    /// <summary>The level asked for where the user may see it, else their first.</summary>
    public static string Shown(CurrentUser user, string? asked) => Options(user).Select(option => option.Value).FirstOrDefault(level => level == asked) ?? Options(user).First().Value;
}
