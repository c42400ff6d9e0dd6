using System.Globalization;
using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>缴费明细: csv in GB18030 or UTF-8. A file may hold one month or the months of a year.</summary>
internal sealed class ContributionFiles(FeedFolder folder)
{
    private static readonly string[] Template = ["统一社会信用代码", "费款所属期", "缴费基数", "费率", "应缴金额", "实缴金额", "到账日期"];
    private static readonly string[] Variant = ["纳税人识别号", "所属期", "工资总额", "费率(%)", "应缴费额", "实缴费额", "入库日期"];
    private static readonly string[] Wrong = ["employer_code: check character", "premium_paid: negative", "month: no month", "paid_on: missing", "rate_percent: 90"];
    private static readonly DateOnly SentFor2024 = new(2025, 1, 10);

    private readonly Dictionary<string, int> wrong = new(StringComparer.Ordinal);

    /// <summary>Rates and days repeat by the thousand: each is spelt once.</summary>
    private readonly Dictionary<int, string> rates = [];
    private readonly Dictionary<DateOnly, string> days = [];
    private int read;
    private int duplicates;

    public GeneratedFile Write(string name, IReadOnlyList<int> months, CsvEncoding encoding, bool isVariant)
    {
        var known = name == "2024年" ? SentFor2024 : DateOnly.MaxValue;
        return Write(name, months, encoding, isVariant, folder.Chance(Purpose.Slips, name), c => c.PaidOn > known ? c with { PaidFen = 0, PaidOn = null } : c);
    }

    /// <summary>补缴: the rows of 2024 that were paid after its file had been sent.</summary>
    public GeneratedFile WriteLatePayments(IReadOnlyList<int> months) =>
        Write("2024年补缴更正", months, CsvEncoding.Gb18030, isVariant: false, chance: null, c => c.PaidOn > SentFor2024 ? c : null);

    private GeneratedFile Write(
        string name, IReadOnlyList<int> months, CsvEncoding encoding, bool isVariant, SeededStream? chance, Func<Contribution, Contribution?> select)
    {
        var file = folder.Relative(name, "csv");
        using var csv = folder.Csv(file, encoding, isVariant ? Variant : Template);
        foreach (var month in months)
        {
            var label = isVariant ? CityMonths.First(month).ToString("yyyyMM", CultureInfo.InvariantCulture) : CityMonths.First(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            foreach (var contribution in folder.Block.Contributions.Of(folder.Block.Employers, month))
            {
                if (select(contribution) is { } row)
                {
                    Enter(csv, row, label, chance);
                }
            }
        }

        return new GeneratedFile(folder.Feed, file, read, duplicates, wrong);
    }

    private void Enter(CsvFile csv, Contribution row, string label, SeededStream? chance)
    {
        read++;
        switch (chance?.NextDouble() ?? 1)
        {
            case < 0.0008:
                Spoil(csv, row, label);
                return;
            case < 0.0013:
                (read, duplicates) = (read + 1, duplicates + 1);
                Line(csv, row, label);
                break;
            case < 0.0015:
                read++;
                wrong["conflict"] = wrong.GetValueOrDefault("conflict") + 2;
                Line(csv, row with { WageFen = row.WageFen + 100_00 }, label);
                break;
            case < 0.0055:
                Odd(csv, row, label, chance!);
                return;
        }

        Line(csv, row, label);
    }

    private void Line(CsvFile csv, Contribution row, string label, string? code = null, long? paid = null, int? rate = null, DateOnly? on = null)
    {
        csv.Text(code ?? row.Employer.Code).Text(label).Hundredths(row.WageFen).Text(Rate(rate ?? row.RateHundredths)).Hundredths(row.DueFen);
        _ = paid < 0 ? csv.Text("-100.00") : csv.Hundredths(paid ?? row.PaidFen);
        csv.Text(Day(on ?? row.PaidOn)).EndLine();
    }

    private void Spoil(CsvFile csv, Contribution row, string label)
    {
        var kind = wrong.Values.Sum() % Wrong.Length;
        kind = kind == 3 && row.PaidFen == 0 ? 0 : kind;
        wrong[Wrong[kind]] = wrong.GetValueOrDefault(Wrong[kind]) + 1;
        switch (kind)
        {
            case 0: Line(csv, row, label, code: CreditCodes.Spoilt(row.Employer.Code)); break;
            case 1: Line(csv, row, label, paid: -1); break;
            case 2: Line(csv, row, "本月"); break;
            case 3: Line(csv, row with { PaidOn = null }, label); break;
            default: Line(csv, row, label, rate: 900_000); break;
        }
    }

    /// <summary>Thousands separators, full-width digits, blanks, a per cent sign, another spelling of the month: all still readable.</summary>
    private void Odd(CsvFile csv, Contribution row, string label, SeededStream chance)
    {
        var yuan = (row.WageFen / 100m).ToString("N2", CultureInfo.InvariantCulture);
        var (code, month, wage, rate) = chance.Next(5) switch
        {
            0 => (row.Employer.Code + " ", label, yuan, Rate(row.RateHundredths)),
            1 => (row.Employer.Code, label, Typist.FullWidth(yuan.Replace(",", "", StringComparison.Ordinal)), Rate(row.RateHundredths)),
            2 => ("　" + row.Employer.Code, label, yuan, Rate(row.RateHundredths)),
            3 => (row.Employer.Code, label, yuan, Rate(row.RateHundredths) + "%"),
            _ => (row.Employer.Code, CityMonths.First(row.Month).ToString("yyyy年M月", CultureInfo.InvariantCulture), yuan, Rate(row.RateHundredths)),
        };
        csv.Text(code).Text(month).Text(wage).Text(rate).Hundredths(row.DueFen).Hundredths(row.PaidFen).Text(Day(row.PaidOn)).EndLine();
    }

    private string Rate(int hundredths)
    {
        if (!rates.TryGetValue(hundredths, out var text))
        {
            rates[hundredths] = text = (hundredths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);
        }

        return text;
    }

    private string Day(DateOnly? day)
    {
        if (day is not { } date)
        {
            return "";
        }

        if (!days.TryGetValue(date, out var text))
        {
            days[date] = text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return text;
    }
}
