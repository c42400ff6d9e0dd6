using System.Globalization;
using Model.Codes;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>Series and results of <c>data/oracles</c>; its README has the sources.</summary>
internal static class PublishedSeries
{
    /// <summary>Annual flow of the Nile at Aswan 1871–1970 (Durbin and Koopman 2001; R, data set Nile).</summary>
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
        1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
        768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801,
        1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    public static double[] Of(string name) => name == "Nile" ? Nile : [.. Rows($"series_{name}.csv").Select(row => Number(row[1]))];

    /// <summary>Rows of forecast.csv: series, model, quantity, horizon, value.</summary>
    public static IEnumerable<(string Series, string Method, string Quantity, int Step, double Value)> Results() =>
        Rows("forecast.csv").Select(row => (row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), Number(row[4])));

    private static IEnumerable<IReadOnlyList<string>> Rows(string file) =>
        Csv.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "oracles", file))).Skip(1);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
