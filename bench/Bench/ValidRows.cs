using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>Made-up rows that no rule keeps out.</summary>
internal static class ValidRows
{
    /// <summary>GB 32100 leaves out I, O, S, V and Z.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly DateOnly FirstMonth = new(2020, 1, 1);

    /// <summary>统一社会信用代码 of the so-manieth employer, check character and all.</summary>
    public static string CreditCode(int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"91370899{number:000000000}");
        var (sum, weight) = (0, 1);
        foreach (var c in code)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return code + Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Writes contributions of so many employers over so many months, one row each.</summary>
    public static void WriteContributions(string path, Encoding encoding, int employers, int months)
    {
        var codes = Enumerable.Range(1, employers).Select(CreditCode).ToArray();
        using var writer = new StreamWriter(path, append: false, encoding);
        writer.WriteLine("统一社会信用代码,单位名称,费款所属期,缴费基数,费率,应缴金额,实缴金额,到账日期,备注");
        for (var m = 0; m < months; m++)
        {
            var month = FirstMonth.AddMonths(m);
            for (var e = 0; e < employers; e++)
            {
                var wages = 4000m * (3 + (e % 97)) + (m * 1.25m);
                var premium = Math.Round(wages * 0.009m, 2);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{codes[e]},示例单位{e},{month:yyyy-MM},{wages:0.00},0.9,{premium:0.00},{premium:0.00},{month.AddDays(14 + (e % 10)):yyyy-MM-dd},"));
            }
        }
    }

    public static IEnumerable<RegisterRow> Register(int employers) => Enumerable.Range(1, employers).Select(e => new RegisterRow
    {
        EmployerCode = CreditCode(e),
        EmployerName = $"示例单位{e}有限公司",
        County = (e % 3) switch { 0 => "任城区", 1 => "邹城市", _ => "高新区" },
        Industry = (1 + (e % 43)).ToString("00", CultureInfo.InvariantCulture) + "10",
        Edition = 2017,
        RiskClass = 1 + (e % 8),
        Kind = "单位参保",
        HazchemLicence = e % 50 == 0 ? "有" : "无",
        OpenedOn = new DateTime(2010, 1, 1).AddDays(e % 3000),
        ClosedOn = null,
        EffectiveFrom = new DateTime(2018, 12, 31).AddDays(e % 700),
    });
}
