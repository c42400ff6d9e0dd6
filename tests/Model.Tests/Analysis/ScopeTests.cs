using System.Text.Json;
using Model.Analysis;
using Model.Analysis.Causes;
using Model.Analysis.Construction;
using Model.Analysis.Effects;
using Model.Analysis.Focus;
using Model.Analysis.Forecasts;
using Model.Analysis.Keywords;
using Model.Analysis.Restatements;
using Model.Analysis.Risk;
using Model.Analysis.Severity;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Packs;
using Model.Plans;
using Model.Warehouse;

namespace Model.Tests.Analysis;

/// <summary>A county's reader must answer as if the other counties did not exist, whatever is asked.</summary>
public sealed class ScopeTests : IDisposable
{
    private const string HisCode = "91370883MA3BBBBB2X";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly TinySnapshot tiny = TwoCounties.Build();

    public ScopeTests() => tiny.Publish("b1");

    public void Dispose() => tiny.Dispose();

    /// <summary>Every public question of every reader.</summary>
    private static readonly Dictionary<Type, Func<SnapshotReader, IEnumerable<object?>>> Questions = new()
    {
        [typeof(IncidenceReader)] = reader => Enum.GetValues<IncidenceBy>().Select(by => new IncidenceReader(reader).Read(new IncidenceQuery { By = by })),
        [typeof(TargetReader)] = reader => TargetPlan.Shipped.SelectMany(plan => new object?[]
        {
            new TargetReader(reader).Read(plan),
            new TargetReader(reader).ReadCounties(plan),
            new TargetReader(reader).Series(plan, "coal"),
            new TargetReader(reader).Series(plan, "coal", TwoCounties.There),
        }),
        [typeof(TargetOutlookReader)] = reader => TargetPlan.Shipped.Select(plan => new TargetOutlookReader(reader).Read(plan) is { } outlook ? new { outlook.Units.Count } : null),
        [typeof(TargetYearsReader)] = reader => TargetPlan.Shipped.Select(plan => new TargetYearsReader(reader).Read(plan)),
        [typeof(OverviewReader)] = reader => [new OverviewReader(reader).Read(), new OverviewReader(reader).Diseases(), new OverviewReader(reader).Published(new DateOnly(2025, 12, 1))],
        [typeof(FreshnessReader)] = reader => [new FreshnessReader(reader).Build(), new FreshnessReader(reader).Feeds()],
        [typeof(DiseaseReader)] = reader => Enum.GetValues<DiseaseBy>().Select(by => new DiseaseReader(reader).Read(new DiseaseQuery { By = by })),
        [typeof(EmployerReader)] = reader => [new EmployerReader(reader).Search(new EmployerQuery()), new EmployerReader(reader).Find(HisCode)],
        [typeof(FairComparisonReader)] = reader => [new FairComparisonReader(reader).Read()],
        [typeof(ConstructionReader)] = reader => [new ConstructionReader(reader).Read(Population.OfIndustry("construction")!, Measure.All, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1))],
        [typeof(CauseReader)] = reader => [new CauseReader(reader).Read(Population.City, null, Measure.All)],
        [typeof(KeywordReader)] = reader => [new KeywordReader(reader).Measures(), new KeywordReader(reader).Proposals(null, null)],
        [typeof(SeverityReader)] = reader => [new SeverityReader(reader).Read(null, Measure.All, null)],
        [typeof(EventEffectReader)] = reader => Enum.GetValues<EventKind>().SelectMany(kind => new object?[] { new EventEffectReader(reader).Read(new EventChoices(kind)), new EventEffectReader(reader).Years(kind), new EventEffectReader(reader).Industries(kind) }),
        [typeof(SeriesEffectReader)] = reader => [new SeriesEffectReader(reader).Read(Population.City, Measure.All, new DateOnly(2025, 1, 1))],
        [typeof(LateMonthsReader)] = reader => [new LateMonthsReader(reader).Read(Population.City, Measure.All)],
        [typeof(MatrixReader)] = reader => Enum.GetValues<MatrixRows>().Select(rows => new MatrixReader(reader).Read(2025, rows)),
        [typeof(RowsReader)] = reader => Enum.GetValues<Fact>().Select(fact => new RowsReader(reader).Read(new RowsQuery { Fact = fact })),
        [typeof(CaseSearchReader)] = reader => [new CaseSearchReader(reader).Search("2025", 10)],
        [typeof(DiseaseSpanReader)] = reader => Enum.GetValues<DiseaseSpanBy>().Select(by => new DiseaseSpanReader(reader).Read(new DiseaseSpanQuery { By = by, From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 1) })),
        [typeof(DecisionLagReader)] = reader => [new DecisionLagReader(reader).Read(Population.City.Ask(IncidenceBy.City, Measure.All), new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1))],
        [typeof(UnitReader)] = reader => [new UnitReader(reader).Read(Population.City, Measure.All, ReportPeriod.Rolling(new DateOnly(2025, 12, 1))) is var unit ? new { unit.Months, unit.Rolling, unit.Now, unit.Lag } : null],
        [typeof(PackReader)] = reader => PackSection.All.SelectMany(section => section.Ask(reader, null))
            .SelectMany(line => new object?[] { line.Name, new PackReader(reader).Answer(line.Question), new PackReader(reader).Answer(line.Before) })
            .Append(new PackReader(reader).Answer(new PackQuestion(PackSubject.Employer, HisCode, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1)))),
        [typeof(JointWorkReader)] = reader => [new JointWorkReader(reader).Meetings(), new JointWorkReader(reader).Departments()],
        [typeof(JointInspectionReader)] = reader => [new JointInspectionReader(reader).Years(), new JointInspectionReader(reader).Inspections(null, null), new JointInspectionReader(reader).Findings(null, null), new JointInspectionReader(reader).Inspected(null)],
        [typeof(CandidateReader)] = reader => [new CandidateReader(reader).All(), new CandidateReader(reader).Find(HisCode)],
        // Held against the sums of all other counties, which every county may see: here what is of the county itself.
        [typeof(FocusReader)] = reader => [new FocusReader(reader).Years(), .. new FocusReader(reader).Read(TwoCounties.Here, 2025)!.Figures.Select(figure => new { figure.Section, figure.Code, figure.NameZh, figure.Cases, figure.Insured, figure.Value, figure.Lower, figure.Upper, figure.LeadCause, figure.LeadCases }), new FocusReader(reader).Read(TwoCounties.There, 2025)?.Figures],
        [typeof(RestatementReader)] = reader =>
        [
            new RestatementReader(reader).Builds(), new RestatementReader(reader).LastMeeting(), new RestatementReader(reader).Years(Population.City, Measure.Production, "b0"), new RestatementReader(reader).Years(Population.OfIndustry("coal")!, Measure.All, "b0"),
            new RestatementReader(reader).Cases(Population.City, Measure.Production, "b0", 2025, null), new RestatementReader(reader).Exposure(Population.City, Measure.Production, "b0", 2025, null),
        ],
        [typeof(RiskFeatureReader)] = reader => [new RiskFeatureReader(reader).At(new DateOnly(2025, 12, 31)), new RiskFeatureReader(reader).Outcomes(new DateOnly(2025, 6, 30), new DateOnly(2026, 6, 30)), new RiskFeatureReader(reader).Reporting(new DateOnly(2025, 12, 31)), new RiskFeatureReader(reader).Reach()],
        [typeof(PriorityReader)] = reader => [new PriorityReader(reader).Sum(), new PriorityReader(reader).Search(new PriorityQuery()), new PriorityReader(reader).Find(HisCode), new PriorityReader(reader).Silent(new PriorityQuery()), new PriorityReader(reader).Models()],
        [typeof(CellSeriesReader)] = reader => [new CellSeriesReader(reader).Read()],
        [typeof(ForecastReader)] = reader => [new ForecastReader(reader).Run(), new ForecastReader(reader).Scores(), new ForecastReader(reader).Spans(), new ForecastReader(reader).Months(TwoCounties.There, "coal")],
        // Which code became which division is a matter of the whole city, as are its counts of employers.
        [typeof(IndustryBridgeReader)] = reader => [new IndustryBridgeReader(reader).Sent()],
        // Published statistics of others: the same for everybody.
        [typeof(ReferenceReader)] = reader => [new ReferenceReader(reader).Read("insured")],
    };

    [Fact]
    public void Every_reader_of_a_snapshot_is_asked_here() => Assert.Equal(
        typeof(IncidenceReader).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false } && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(SnapshotReader))))
            .Select(type => type.Name).Order(),
        Questions.Keys.Select(type => type.Name).Order());

    [Fact]
    public void A_countys_answers_do_not_change_when_another_county_does()
    {
        using var alone = TwoCounties.Build();
        alone.Cells.RemoveAll(cell => cell.Key.County == TwoCounties.There);
        alone.Injuries.RemoveAll(injury => injury.Key.County == TwoCounties.There);
        foreach (var table in new[] { "dim_employer", "employer_version", "fct_enrolment_month", "fct_injury", "fct_occupational_disease", "fct_contribution_month", "fct_payment", "fct_training", "fct_inspection", "mart_employer_year", "mart_disease_year", "mart_joint_meeting_year", "mart_joint_department_year", "mart_joint_inspection_year", "fct_joint_finding", "mart_inspected_employer", "mart_event_comparison", "mart_construction_month", "mart_cause_month", "fct_keyword_proposal", "employer_risk", "employer_silence", "county_forecast", "county_month_forecast", "mart_restatement", "fct_restatement_case", "fct_restatement_exposure" })
        {
            alone.Add($"delete from marts.{table} where county_code = '{TwoCounties.There}'");
        }

        alone.Publish("b1");
        using var scoped = tiny.Reader(CountyScope.Of(TwoCounties.Here));
        using var expected = alone.Reader(CountyScope.Of(TwoCounties.Here));

        Assert.Equal(Answers(expected), Answers(scoped));
    }

    [Fact]
    public void The_city_sees_what_the_county_does_not()
    {
        using var city = tiny.Reader();
        using var county = tiny.Reader(CountyScope.Of(TwoCounties.Here));

        Assert.Contains("乙公司", Answers(city), StringComparison.Ordinal);
        Assert.DoesNotContain("乙公司", Answers(county), StringComparison.Ordinal);
        Assert.NotNull(new EmployerReader(city).Find(HisCode));
        Assert.Null(new EmployerReader(county).Find(HisCode));
    }

    [Fact]
    public void No_query_goes_round_the_views() => Assert.All(
        EmbeddedText.Paths("Analysis", ".sql"),
        path => Assert.DoesNotMatch(@"published\.(marts|codes|meta)|\battach\b|scope_\d", EmbeddedText.Read(path)));

    private static string Answers(SnapshotReader reader) => JsonSerializer.Serialize(
        Questions.Values.SelectMany(ask => ask(reader)).ToList(),
        Readable);
}
