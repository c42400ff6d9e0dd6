using System.Globalization;
using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;
using Model.Codes;

namespace Ingest.SampleCity.Feeds;

/// <summary>待遇支付: csv, a month or the months of a year. Two months were wrong at first and are sent again whole (重发).</summary>
internal sealed class PaymentFiles(FeedFolder folder)
{
    private static readonly string[] Template = ["支付流水号", "姓名", "身份证号", "统一社会信用代码", "认定编号", "支付月份", "待遇项目", "支付金额", "支付渠道"];
    private static readonly string[] Variant = ["流水号", "领取人姓名", "身份证号码", "信用代码", "工伤认定编号", "发放月份", "支付项目", "发放金额", "支付主体"];
    private static readonly string[] Wrong = ["employer_code: check character", "amount: negative", "item: unknown", "person_id: check digit", "payer: missing"];

    private static readonly Dictionary<string, (string Name, string Payer)> Items = CodeList.Named("payment-items").Rows
        .ToDictionary(r => r[0], r => (r[1], CodeList.Named("payers").NameOf(r[3]).Zh), StringComparer.Ordinal);

    private readonly Dictionary<string, int> wrong = new(StringComparer.Ordinal);
    private int read;
    private int duplicates;

    /// <param name="name">Of the file.</param>
    /// <param name="months">What it holds.</param>
    /// <param name="encoding">Of the file.</param>
    /// <param name="isVariant">Other headers than the template's.</param>
    /// <param name="isCareless">A month that has to be sent again: payments are missing and amounts wrong.</param>
    public GeneratedFile Write(string name, IReadOnlyList<int> months, CsvEncoding encoding, bool isVariant, Func<int, bool>? isCareless = null)
    {
        var file = folder.Relative(name, "csv");
        var chance = folder.Chance(Purpose.Slips, name);
        using var csv = folder.Csv(file, encoding, isVariant ? Variant : Template);
        foreach (var month in months)
        {
            var label = CityMonths.First(month).ToString(isVariant ? "yyyy年M月" : "yyyy-MM", CultureInfo.InvariantCulture);
            var number = folder.Block.Number * 40_000;
            foreach (var payment in folder.Block.Benefits.Of(month))
            {
                var line = new Line(Number(month, ++number), payment, label);
                if (isCareless?.Invoke(month) != true)
                {
                    Enter(csv, line, chance, isAnchor: month == CityMonths.Anchor);
                }
                else if (!chance.Chance(0.01))
                {
                    read++;
                    Put(csv, chance.Chance(0.004) ? line with { Payment = payment with { Fen = payment.Fen * 10 % 100_000_000 } } : line);
                }
            }
        }

        return new GeneratedFile(folder.Feed, file, read, duplicates, wrong);
    }

    private static string Number(int month, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"ZF{CityMonths.First(month):yyyyMM}{number:0000000}");

    private void Enter(CsvFile csv, Line line, SeededStream chance, bool isAnchor)
    {
        read++;
        switch (chance.NextDouble())
        {
            // In the anchor month the spoilt row is one too many, so that nobody is missed in the published number of persons.
            case < 0.001 when isAnchor:
                read++;
                Spoil(csv, line with { Number = line.Number + "B" });
                break;
            case < 0.001:
                Spoil(csv, line);
                return;
            case < 0.0018:
                (read, duplicates) = (read + 1, duplicates + 1);
                Put(csv, line);
                break;
            case < 0.002 when !isAnchor:
                read++;
                wrong["conflict"] = wrong.GetValueOrDefault("conflict") + 2;
                Put(csv, line with { Payment = line.Payment with { Fen = line.Payment.Fen + 1_00 } });
                break;
            case < 0.006:
                Odd(csv, line, chance);
                return;
        }

        Put(csv, line);
    }

    private void Spoil(CsvFile csv, Line line)
    {
        var kind = Wrong[wrong.Values.Sum() % Wrong.Length];
        wrong[kind] = wrong.GetValueOrDefault(kind) + 1;
        var (item, payer) = Items[line.Payment.Item];
        var person = line.Payment.Person;
        Put(csv, line,
            id: kind.StartsWith("person", StringComparison.Ordinal) ? PersonBook.Spoilt(person.Id) : person.Id,
            code: kind.StartsWith("employer", StringComparison.Ordinal) ? CreditCodes.Spoilt(line.Payment.Employer.Code) : line.Payment.Employer.Code,
            item: kind.StartsWith("item", StringComparison.Ordinal) ? "其他待遇" : item,
            amount: kind.StartsWith("amount", StringComparison.Ordinal) ? "-320.00" : Yuan(line.Payment.Fen),
            payer: kind.StartsWith("payer", StringComparison.Ordinal) ? "" : payer);
    }

    private static void Odd(CsvFile csv, Line line, SeededStream chance)
    {
        var (item, payer) = Items[line.Payment.Item];
        var person = line.Payment.Person;
        var amount = line.Payment.Fen / 100m;
        var odd = chance.Next(4);
        Put(csv, line,
            id: odd == 0 ? person.Id + "　" : person.Id,
            code: odd == 1 ? Typist.FullWidth(line.Payment.Employer.Code) : line.Payment.Employer.Code,
            item: odd == 0 ? " " + item : item,
            amount: odd switch { 2 => amount.ToString("N2", CultureInfo.InvariantCulture), 3 => Typist.FullWidth(Yuan(line.Payment.Fen)), _ => Yuan(line.Payment.Fen) },
            payer: payer);
    }

    private static void Put(CsvFile csv, Line line)
    {
        var (item, payer) = Items[line.Payment.Item];
        csv.Text(line.Number).Text(line.Payment.Person.Name).Text(line.Payment.Person.Id).Text(line.Payment.Employer.Code)
            .Text(line.Payment.CaseNumber).Text(line.Label).Text(item).Hundredths(line.Payment.Fen).Text(payer).EndLine();
    }

    private static void Put(CsvFile csv, Line line, string id, string code, string item, string amount, string payer) =>
        csv.Line([line.Number, line.Payment.Person.Name, id, code, line.Payment.CaseNumber, line.Label, item, amount, payer]);

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private readonly record struct Line(string Number, Payment Payment, string Label);
}
