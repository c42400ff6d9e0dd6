using Model.Analysis;
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

    private PackAnswer Count(PackQuestion question, Fact fact) =>
        new(new RowsReader(reader).Read(new RowsQuery { Fact = fact, From = question.First, To = question.Last, PageSize = 1 }).Total, null, null, null, null);
}
