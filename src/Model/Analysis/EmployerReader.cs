using System.Globalization;
using Model.Codes;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Employers, their history and the inputs of their floating rate.</summary>
public sealed class EmployerReader(SnapshotReader reader)
{
    private const int LargestPage = 1000;

    public PageOf<EmployerRow> Search(EmployerQuery query)
    {
        var asked = query with { Page = Math.Max(1, query.Page), PageSize = Math.Clamp(query.PageSize, 1, LargestPage), Text = query.Text?.Trim() };
        return reader.Remember($"employers {asked}", () => Found(asked), page => page.Items.Count);
    }

    /// <returns>Null when the scope has no employer of that code.</returns>
    public EmployerDetails? Find(string employerCode)
    {
        var code = Parameters(new EmployerQuery(), employerCode);
        if (reader.Query<FoundRow>("Analysis/employers.sql", code) is not [var row])
        {
            return null;
        }

        return new EmployerDetails
        {
            Employer = Named(row),
            Source = reader.Query<SourceRow>("Analysis/employer_source.sql", code).SingleOrDefault(),
            Versions = [.. reader.Query<EmployerVersion>("Analysis/employer_versions.sql", code).Select(Named)],
            Months = reader.Query<EmployerMonth>("Analysis/employer_months.sql", code),
            Years = [.. reader.Query<EmployerYear>("Analysis/employer_years.sql", code).Select(WithLimits)],
            Cases = reader.Query<EmployerCase>("Analysis/employer_cases.sql", code),
            Trainings = reader.Query<EmployerTraining>("Analysis/employer_trainings.sql", code),
            Inspections = reader.Query<EmployerInspection>("Analysis/employer_inspections.sql", code),
        };
    }

    private PageOf<EmployerRow> Found(EmployerQuery query)
    {
        var sql = EmbeddedText.Read("Analysis/employers.sql");
        var values = Parameters(query, null);
        var total = reader.Run<long>($"select count(*) from ({sql})", values)[0];
        var skip = (query.Page - 1L) * query.PageSize;
        var direction = query.Descending ? "desc" : "asc";
        var page = reader.Run<FoundRow>(
            string.Create(CultureInfo.InvariantCulture, $"{sql} order by {Column(query.Sort)} {direction} nulls last, employer.employer_code limit {query.PageSize} offset {skip}"),
            values);
        return new PageOf<EmployerRow>([.. page.Select(Named)], total, query.Page, query.PageSize);
    }

    private static string Column(EmployerSort sort) => sort switch
    {
        // In the order of pinyin.
        EmployerSort.Name => "employer.employer_name collate zh",
        EmployerSort.Code => "employer.employer_code",
        EmployerSort.Insured => "insured_latest",
        EmployerSort.County => "employer.county_code",
        EmployerSort.Industry => "employer.industry_code",
        EmployerSort.Cases => "last_year_cases",
        EmployerSort.Incidence => "last_year_rate_per_1000",
        EmployerSort.PayRatio => "last_year_pay_ratio",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    private static EmployerRow Named(FoundRow row)
    {
        var rate = PoissonRate.Of(row.LastYearExposedCases, row.LastYearAverageExposed);
        return row with { County = CountyNames.Of(row.CountyCode), Industry = IndustryNames.Of(row.IndustryCode), LastYearLower = rate?.Lower, LastYearUpper = rate?.Upper };
    }

    private static EmployerVersion Named(EmployerVersion version) =>
        version with { County = CountyNames.Of(version.CountyCode), Industry = IndustryNames.Of(version.IndustryCode) };

    private static EmployerYear WithLimits(EmployerYear year)
    {
        var rate = PoissonRate.Of(year.ExposedCases, year.AverageExposed);
        return year with { Lower = rate?.Lower, Upper = rate?.Upper };
    }

    private static Dictionary<string, object?> Parameters(EmployerQuery query, string? code) => new(StringComparer.Ordinal)
    {
        ["code"] = code,
        ["text"] = string.IsNullOrEmpty(query.Text) ? null : query.Text,
        ["county"] = query.County,
        ["industry"] = query.Industry,
        ["unit"] = query.KeyIndustry,
        ["size"] = query.Size,
        ["active"] = query.Active,
        ["pay_percent_from"] = query.PayPercentFrom,
    };

    /// <summary>With what the limits are made of.</summary>
    private sealed record FoundRow : EmployerRow
    {
        public long LastYearExposedCases { get; init; }

        public double LastYearAverageExposed { get; init; }
    }
}
