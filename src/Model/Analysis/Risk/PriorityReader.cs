using System.Globalization;
using System.Text.Json;
using Model.Codes;
using Model.Warehouse;

namespace Model.Analysis.Risk;

/// <summary>先查谁: employers by rank, employers that may report too little, and the models behind them; as the current build holds them.</summary>
public sealed class PriorityReader(SnapshotReader reader)
{
    private const int LargestPage = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>False before the first training was taken in by a build.</summary>
    public bool HasModels => reader.Holds("risk_model") && Models().Count > 0;

    /// <summary>False while no model is good enough to rank.</summary>
    public bool HasRanks => reader.Holds("employer_risk") && Sum().Employers > 0;

    /// <summary>Trainings that are kept, newest first.</summary>
    public IReadOnlyList<RiskTraining> Models() => reader.Remember(
        "risk models",
        () => (IReadOnlyList<RiskTraining>)[.. reader.Query<ModelRow>("Analysis/Risk/models.sql").Select(m => new RiskTraining(RiskCard.Read(m.Card), m.IsCurrent))],
        models => models.Count);

    public PrioritySum Sum() => reader.Query<PrioritySum>("Analysis/Risk/priority_sum.sql").Single();

    public PageOf<PriorityRow> Search(PriorityQuery query) => Page<PriorityRow>(query, "Analysis/Risk/priorities.sql", PriorityOrder(query.Sort), Named);

    /// <returns>Null when the scope has no such employer among the ranked.</returns>
    public PriorityRow? Find(string employerCode) => HasRanks ? Search(new PriorityQuery { Code = employerCode }).Items.SingleOrDefault() : null;

    public PageOf<SilenceRow> Silent(PriorityQuery query) => Page<SilenceRow>(query, "Analysis/Risk/silences.sql", SilenceOrder(query.Sort), Named);

    private static string PriorityOrder(PrioritySort sort) => sort switch
    {
        PrioritySort.Rank => "risk_rank",
        // In the order of pinyin.
        PrioritySort.Name => "employer_name collate zh",
        PrioritySort.County => "county_code",
        PrioritySort.Industry => "industry_code",
        PrioritySort.Insured => "insured",
        PrioritySort.Cases => "cases_12",
        PrioritySort.Expected => "expected",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    private static string SilenceOrder(PrioritySort sort) => sort switch
    {
        PrioritySort.Rank => "silence_rank",
        PrioritySort.Cases => "cases",
        _ => PriorityOrder(sort),
    };

    private static PriorityRow Named(PriorityRow row) => row with
    {
        County = CountyNames.Of(row.CountyCode),
        Industry = IndustryNames.Of(row.IndustryCode),
        Why = JsonSerializer.Deserialize<List<RiskReason>>(row.Reasons, Json) ?? [],
    };

    private static SilenceRow Named(SilenceRow row) => row with { County = CountyNames.Of(row.CountyCode), Industry = IndustryNames.Of(row.IndustryCode) };

    private PageOf<T> Page<T>(PriorityQuery query, string path, string order, Func<T, T> named)
    {
        var asked = query with { Page = Math.Max(1, query.Page), PageSize = Math.Clamp(query.PageSize, 1, LargestPage), Text = query.Text?.Trim() };
        return reader.Remember($"{path} {asked}", () => Found(asked, EmbeddedText.Read(path), order, named), page => page.Items.Count);
    }

    private PageOf<T> Found<T>(PriorityQuery query, string sql, string order, Func<T, T> named)
    {
        var values = Parameters(query);
        var total = reader.Run<long>($"select count(*) from ({sql})", values)[0];
        var page = reader.Run<T>(
            string.Create(CultureInfo.InvariantCulture, $"{sql} order by {order} {(query.Descending ? "desc" : "asc")} nulls last, employer_code limit {query.PageSize} offset {(query.Page - 1L) * query.PageSize}"),
            values);
        return new PageOf<T>([.. page.Select(named)], total, query.Page, query.PageSize);
    }

    private static Dictionary<string, object?> Parameters(PriorityQuery query) => new(StringComparer.Ordinal)
    {
        ["code"] = query.Code,
        ["text"] = string.IsNullOrEmpty(query.Text) ? null : query.Text,
        ["county"] = query.County,
        ["industry"] = query.Industry,
        ["unit"] = query.KeyIndustry,
        ["size"] = query.Size,
        ["most"] = query.MostFalse,
    };

    private sealed record ModelRow
    {
        public bool IsCurrent { get; init; }

        public string Card { get; init; } = "";
    }
}

/// <param name="Card">What it was made of and how it did.</param>
/// <param name="IsCurrent">Its model made the ranks shown.</param>
public sealed record RiskTraining(RiskCard Card, bool IsCurrent);

/// <summary>Order of either list.</summary>
public enum PrioritySort
{
    Rank,
    Name,
    County,
    Industry,
    Insured,
    Cases,
    Expected,
}

/// <summary>What either list is asked for.</summary>
public sealed record PriorityQuery
{
    /// <summary>One employer.</summary>
    public string? Code { get; init; }

    /// <summary>Part of a name or of a code.</summary>
    public string? Text { get; init; }

    public string? County { get; init; }

    public string? Industry { get; init; }

    public string? KeyIndustry { get; init; }

    public string? Size { get; init; }

    /// <summary>Of possible under-reporting: the largest false discovery rate, 0 to 1.</summary>
    public double? MostFalse { get; init; }

    public PrioritySort Sort { get; init; }

    public bool Descending { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}

/// <summary>The ranked employers of a scope together.</summary>
public sealed record PrioritySum
{
    public long Employers { get; init; }

    public double Expected { get; init; }

    /// <summary>Employers of the scope among the first five per cent of the city.</summary>
    public long Head { get; init; }

    /// <summary>Injuries expected of them.</summary>
    public double HeadExpected { get; init; }

    /// <summary>Last day known when they were ranked; null when none is.</summary>
    public DateOnly? Origin { get; init; }
}

/// <summary>An employer in either list.</summary>
public abstract record ListedEmployer
{
    public string EmployerCode { get; init; } = "";

    public string EmployerName { get; init; } = "";

    public string CountyCode { get; init; } = "";

    public Bilingual County { get; init; } = new();

    public string IndustryCode { get; init; } = "";

    public Bilingual Industry { get; init; } = new();

    public string SizeBand { get; init; } = "";

    public DateOnly? ClosedOn { get; init; }

    /// <summary>When it was looked at.</summary>
    public long Insured { get; init; }
}

/// <summary>An employer and its place; the columns of <c>marts.employer_risk</c>.</summary>
public sealed record PriorityRow : ListedEmployer
{
    public DateOnly Origin { get; init; }

    public int RiskRank { get; init; }

    /// <summary>Ranked in the whole city.</summary>
    public int Employers { get; init; }

    public long CountyRank { get; init; }

    /// <summary>Ranked in its county.</summary>
    public long CountyEmployers { get; init; }

    public double Expected { get; init; }

    public int Lower { get; init; }

    public int Upper { get; init; }

    public double CrediblePer1000 { get; init; }

    public double IndustryPer1000 { get; init; }

    public double CityPer1000 { get; init; }

    public double CountyMultiple { get; init; }

    public long Cases12 { get; init; }

    public long Cases24 { get; init; }

    public long Cases36 { get; init; }

    public double Like36 { get; init; }

    public long Serious36 { get; init; }

    public long OpenApplications { get; init; }

    public long? MonthsSinceLast { get; init; }

    public double? MeanLagDays { get; init; }

    public long Trainings12 { get; init; }

    public long Inspections12 { get; init; }

    public double? Growth { get; init; }

    public long? AgeMonths { get; init; }

    public double? RatePercent { get; init; }

    public double PeerCases12 { get; init; }

    public double CityInsured { get; init; }

    /// <summary>As stored; <see cref="Why"/> is what it says.</summary>
    public string Reasons { get; init; } = "[]";

    /// <summary>Heaviest first.</summary>
    public IReadOnlyList<RiskReason> Why { get; init; } = [];
}

/// <summary>An employer that may report too little; the columns of <c>marts.employer_silence</c>. Chances are those of its like.</summary>
public sealed record SilenceRow : ListedEmployer
{
    public DateOnly Through { get; init; }

    public int SilenceRank { get; init; }

    /// <summary>Looked at in the whole city.</summary>
    public int Employers { get; init; }

    public double PersonYears { get; init; }

    public long Cases { get; init; }

    public double Expected { get; init; }

    public long Serious { get; init; }

    public double SeriousShare { get; init; }

    public double? SeriousChance { get; init; }

    public long Late { get; init; }

    public double LateShare { get; init; }

    public double? LateChance { get; init; }

    public long SilentMonths { get; init; }

    public double SilentExpected { get; init; }

    public double SilentChance { get; init; }

    public double Chance { get; init; }

    public double DiscoveryRate { get; init; }
}
