using Ingest.SampleCity.City;
using Ingest.SampleCity.Files;

namespace Ingest.SampleCity.Feeds;

/// <summary>All files of a block, and which of them the repository holds.</summary>
internal sealed class FeedPlan(string root, CityBlock block)
{
    /// <summary>Months of contributions and payments that are committed, each a file of its own.</summary>
    private static readonly int[] CommittedContributions = [CityMonths.Anchor, CityMonths.End - 1];
    private static readonly int[] CommittedPayments = [CityMonths.Anchor, CityMonths.End - 2, CityMonths.End - 1];

    /// <summary>Months of payments that were sent again.</summary>
    private static readonly int ResentInRest = CityMonths.Of(new DateOnly(2025, 3, 1));
    private static readonly int ResentCommitted = CityMonths.End - 2;

    private static readonly int[] Years = [.. Enumerable.Range(2019, 8)];

    public IEnumerable<WriteJob> Jobs() =>
    [
        new(SamplePart.Committed, "employers", () => new EmployerFiles(Folder("employers")).Write()),
        .. Years.Select(y => new WriteJob(SamplePart.Committed, $"enrolment {y}", () => new EnrolmentFiles(Folder("enrolment"), y).Write())),
        .. Years.Select(y => new WriteJob(SamplePart.Committed, $"accidents {y}", () => new AccidentFiles(Folder("accidents"), y).Write())),
        .. Years.Select(y => new WriteJob(SamplePart.Committed, $"occupational_diseases {y}", () => new DiseaseFiles(Folder("occupational_diseases"), y).Write())),
        .. Years.Select(y => new WriteJob(SamplePart.Committed, $"trainings {y}", () => new OutreachFiles(Folder("trainings"), y).Trainings())),
        .. Years.Select(y => new WriteJob(SamplePart.Committed, $"inspections {y}", () => new OutreachFiles(Folder("inspections"), y).Inspections())),
        new(SamplePart.Committed, "construction_projects", () => new ConstructionFiles(Folder("construction_projects")).Write()),
        new(SamplePart.Committed, "contributions", () => CommittedContributions.Select(m => Contribution($"{CityMonths.First(m):yyyy-MM}", [m], m == CityMonths.Anchor ? CsvEncoding.Gb18030 : CsvEncoding.Utf8))),
        new(SamplePart.Committed, "payments", CommittedPaymentFiles),

        // One processor works out the benefits for its first file of payments while the other writes contributions.
        .. RestOfPayments(Years.Take(1)),
        .. Years.Select(y => new WriteJob(SamplePart.Rest, $"contributions {y}", () => RestOfContributions(y))),
        .. RestOfPayments(Years.Skip(1)),
    ];

    private IEnumerable<WriteJob> RestOfPayments(IEnumerable<int> years) =>
        years.Select(y => new WriteJob(SamplePart.Rest, $"payments {y}", () => RestOfPayments(y)));

    private FeedFolder Folder(string feed) => new(root, feed, block);

    private static int[] Months(int year, int[] without) =>
        [.. Enumerable.Range((year - CityMonths.FirstYear) * 12, 12).Where(m => m < CityMonths.End).Except(without)];

    private GeneratedFile Contribution(string name, int[] months, CsvEncoding encoding) =>
        new ContributionFiles(Folder("contributions")).Write(name, months, encoding, isVariant: CityMonths.YearOf(months[0]) % 2 == 1);

    private IEnumerable<GeneratedFile> RestOfContributions(int year)
    {
        var months = Months(year, CommittedContributions);
        yield return Contribution($"{year}年", months, CsvEncoding.Gb18030);
        if (year == 2024)
        {
            yield return new ContributionFiles(Folder("contributions")).WriteLatePayments(months);
        }
    }

    private IEnumerable<GeneratedFile> CommittedPaymentFiles()
    {
        foreach (var month in CommittedPayments)
        {
            yield return Payment($"{CityMonths.First(month):yyyy-MM}", [month], month == CityMonths.End - 1 ? CsvEncoding.Utf8 : CsvEncoding.Gb18030, m => m == ResentCommitted);
        }

        yield return Payment($"{CityMonths.First(ResentCommitted):yyyy-MM}重发", [ResentCommitted], CsvEncoding.Gb18030);
    }

    private IEnumerable<GeneratedFile> RestOfPayments(int year)
    {
        yield return Payment($"{year}年", Months(year, CommittedPayments), year == 2020 ? CsvEncoding.Utf8 : CsvEncoding.Gb18030, m => m == ResentInRest);
        if (year == CityMonths.YearOf(ResentInRest))
        {
            yield return Payment($"{CityMonths.First(ResentInRest):yyyy年MM月}重发", [ResentInRest], CsvEncoding.Gb18030);
        }
    }

    private GeneratedFile Payment(string name, int[] months, CsvEncoding encoding, Func<int, bool>? isCareless = null) =>
        new PaymentFiles(Folder("payments")).Write(name, months, encoding, isVariant: CityMonths.YearOf(months[0]) % 2 == 1, isCareless);
}
