namespace Dashboard.Tests.Independent;

/// <summary>Which key industries an employer belongs to: by its division of GB/T 4754-2017, hazardous chemicals by licence as well. Coal lies in mines.</summary>
internal static class KeyIndustries
{
    public static IEnumerable<string> Of(PlainPlace place)
    {
        var division = int.Parse(place.Division, System.Globalization.CultureInfo.InvariantCulture);
        (string Unit, bool IsIn)[] units =
        [
            ("hazchem", place.HasLicence || division is 25 or 26),
            ("coal", division is 6),
            ("construction", division is >= 47 and <= 50),
            ("transport", division is >= 53 and <= 60),
            ("machinery", division is >= 33 and <= 38),
            ("pharma", division is 27),
            ("mines", division is 6 or 8 or 9 or 10),
        ];
        return units.Where(u => u.IsIn).Select(u => u.Unit);
    }
}
