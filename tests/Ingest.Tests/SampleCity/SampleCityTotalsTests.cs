namespace Ingest.Tests.SampleCity;

/// <summary>Published totals, counted over the committed files by plain C#.</summary>
public sealed class SampleCityTotalsTests
{
    /// <summary>济宁 2018: 13,152 insured units were rated anew (jining.iqilu.com, 2018-01-08).</summary>
    [Fact]
    public void On_2022_06_30_the_register_holds_13152_active_employers()
    {
        var latest = SampleFiles.Committed.Current("employers")
            .GroupBy(r => r["employer_code"], StringComparer.Ordinal)
            .Select(g => g.MaxBy(r => r["effective_from"], StringComparer.Ordinal)!);

        var active = latest.Count(r => string.CompareOrdinal(r["opened_on"], "2022-06-30") <= 0
            && (!r.TryGetValue("closed_on", out var closed) || string.CompareOrdinal(closed, "2022-06-30") > 0));

        Assert.Equal(13_152, active);
    }

    /// <summary>Published for the end of June 2022: 109万 insured.</summary>
    [Fact]
    public void The_accepted_head_counts_of_June_2022_add_up_to_1090000()
    {
        var heads = SampleFiles.Committed.Current("enrolment", name => name.Contains("/2022年", StringComparison.Ordinal))
            .Where(r => r["month"] == "2022-06")
            .Sum(r => int.Parse(r["insured_count"], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(1_090_000, heads);
    }

    /// <summary>Published for June 2022: 6,707 persons drew benefits.</summary>
    [Fact]
    public void In_June_2022_6707_different_persons_are_paid()
    {
        var paid = SampleFiles.Committed.File("payments/2022-06.csv").Accepted;

        Assert.All(paid, r => Assert.Equal("2022-06", r["paid_month"]));
        Assert.Equal(6_707, paid.Select(r => r["person_id"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_committed_files_stay_under_25_MB()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Model.Warehouse.DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data", "samples"), "*", SearchOption.AllDirectories);

        Assert.InRange(files.Sum(f => new FileInfo(f).Length), 10_000_000, 25_000_000);
    }
}
