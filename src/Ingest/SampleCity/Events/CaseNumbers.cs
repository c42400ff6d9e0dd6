using System.Globalization;

namespace Ingest.SampleCity.Events;

/// <summary>认定编号 in the order of application, year by year.</summary>
internal static class CaseNumbers
{
    /// <summary>Numbers of a year kept free for each block.</summary>
    private const int PerBlock = 9_000;

    public static void Give(IEnumerable<Injury> injuries, int block)
    {
        foreach (var year in injuries.GroupBy(i => i.ReportedOn.Year))
        {
            var number = block * PerBlock;
            foreach (var injury in year.OrderBy(i => i.ReportedOn).ThenBy(i => i.Person.Id, StringComparer.Ordinal))
            {
                injury.Number = Number(year.Key, ++number);
            }
        }
    }

    public static string Number(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"济工认〔{year}〕{number:00000}号");
}
