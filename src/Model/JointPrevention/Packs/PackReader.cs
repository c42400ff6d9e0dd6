using Model.Analysis;
using Model.Statistics;
using Model.Warehouse;

namespace Model.JointPrevention.Packs;

/// <summary>Answers the questions of a pack from one build: the one it is frozen at, and later ones to see what was corrected.</summary>
public sealed class PackReader(SnapshotReader reader)
{
    /// <returns><see cref="PackAnswer.None"/> where the build has nothing on it.</returns>
    public PackAnswer Answer(PackQuestion question) => question.Subject switch
    {
        PackSubject.KeyIndustryProduction => Rate(question, query => query with { KeyIndustry = question.Code }),
        PackSubject.KeyIndustryAll => Rate(question, query => query with { KeyIndustry = question.Code, Measure = Measure.All }),
        PackSubject.CountyProduction => Rate(question, query => query with { County = question.Code }),
        PackSubject.Disease => Disease(question, pneumoconiosisOnly: false),
        PackSubject.Pneumoconiosis => Disease(question, pneumoconiosisOnly: true),
        PackSubject.Employer => Employer(question),
        PackSubject.Inspections => Count(question, Fact.Inspections),
        PackSubject.Trainings => Count(question, Fact.Trainings),
        PackSubject.ResolutionsUnfinished => Resolutions(question, standing => new(standing.Unfinished, null, null, null, null)),
        PackSubject.ResolutionsOverdue => Resolutions(question, standing => new(standing.Overdue, null, null, null, null)),
        PackSubject.ResolutionsInTime => Resolutions(question, Share),
        PackSubject.GapInjured => Gap(question, "injured"),
        PackSubject.GapPaid => Gap(question, "paid"),
        PackSubject.GapRegistered => Gap(question, "registered"),
        PackSubject.GapAny => Gap(question, null),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Subject, null),
    };

    private PackAnswer Rate(PackQuestion question, Func<IncidenceQuery, IncidenceQuery> of)
    {
        var asked = of(new IncidenceQuery { By = IncidenceBy.City, Grain = Grain.Rolling12, From = question.Last, To = question.Last });
        return new IncidenceReader(reader).Read(asked).SingleOrDefault() is { } row
            ? new(row.RatePer1000, row.Lower, row.Upper, row.Cases, row.AverageInsured)
            : PackAnswer.None;
    }

    private PackAnswer Disease(PackQuestion question, bool pneumoconiosisOnly)
    {
        var asked = new DiseaseQuery { By = DiseaseBy.City, From = question.First.Year, To = question.Last.Year, PneumoconiosisOnly = pneumoconiosisOnly };
        return new DiseaseReader(reader).Read(asked).SingleOrDefault(row => row.Year == question.Last.Year) is { } row
            ? new(row.RatePer100000, row.Lower, row.Upper, row.NewCases, row.AverageInsured)
            : PackAnswer.None;
    }

    private PackAnswer Employer(PackQuestion question) =>
        new EmployerReader(reader).Find(question.Code)?.Years.SingleOrDefault(year => year.Year == question.Last.Year) is { } year
            ? new(year.IncidencePer1000, year.Lower, year.Upper, year.ProductionCases, year.AverageInsured)
            : PackAnswer.None;

    private PackAnswer Resolutions(PackQuestion question, Func<Standing, PackAnswer> answer)
    {
        if (!reader.Holds("fct_joint_resolution"))
        {
            return PackAnswer.None;
        }

        var (level, department) = question.Code.Split(':') is [var one, var other] ? (one, other) : (question.Code, null);
        return answer(reader.Query<Standing>("Analysis/pack_resolutions.sql", Asked(question, ("level", level), ("department", department))).Single());
    }

    private static PackAnswer Share(Standing standing)
    {
        var share = Proportion.Of(standing.InTime, standing.Due, per: 100);
        return new(share?.Value, share?.Lower, share?.Upper, standing.InTime, standing.Due);
    }

    private PackAnswer Gap(PackQuestion question, string? kind) =>
        new(reader.Query<long>("Analysis/enrolment_gaps.sql", Asked(question, ("kind", kind), ("county", question.Code.Length == 0 ? null : question.Code))).Single(), null, null, null, null);

    private static Dictionary<string, object?> Asked(PackQuestion question, params (string Name, string? Value)[] more)
    {
        var asked = new Dictionary<string, object?>(StringComparer.Ordinal) { ["first"] = question.First, ["last"] = question.Last };
        foreach (var (name, value) in more)
        {
            asked[name] = value;
        }

        return asked;
    }

    private PackAnswer Count(PackQuestion question, Fact fact) =>
        new(new RowsReader(reader).Read(new RowsQuery { Fact = fact, From = question.First, To = question.Last, PageSize = 1 }).Total, null, null, null, null);

    /// <summary>How resolutions stood.</summary>
    private sealed record Standing
    {
        public long Unfinished { get; init; }

        public long Overdue { get; init; }

        public long Due { get; init; }

        public long InTime { get; init; }
    }
}
