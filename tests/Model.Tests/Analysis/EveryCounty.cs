using Model.Codes;

namespace Model.Tests.Analysis;

/// <summary>One employer with a row in every fact in each county and zone.</summary>
internal static class EveryCounty
{
    public static IReadOnlyList<string> Codes { get; } = [.. CodeList.Named("counties").Codes];

    public static string EmployerOf(string county) => $"91{county}MA3AAAAA1X";

    public static string NameOf(string county) => $"甲{county}公司";

    public static TinySnapshot Build()
    {
        var tiny = new TinySnapshot();
        foreach (var county in Codes)
        {
            for (var at = 0; at < 24; at++)
            {
                var key = new CellKey(new DateOnly(2024, 1, 1).AddMonths(at), county, "06", "", "50-249", "unit");
                tiny.Cells.Add(new Cell(key, 1000));
                tiny.Injuries.Add(new Injury(key, "14-1", "01", "fatal", 2));
            }

            TwoCounties.Employer(tiny, EmployerOf(county), NameOf(county), county, 1000);
        }

        return tiny;
    }
}
