using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.City;

/// <summary>
/// A city of its own, at most the size of Jining. Larger scales are several blocks written one after the other,
/// so that memory holds one of them.
/// </summary>
internal sealed class CityBlock
{
    private readonly Lazy<BenefitBook> benefits;

    private CityBlock(int seed, int number, Func<BenefitBook> pay) =>
        (Seed, Number, Contributions, benefits) = (seed, number, new Contributions(seed, number), new Lazy<BenefitBook>(pay));

    public int Seed { get; }

    /// <summary>0 for the first.</summary>
    public int Number { get; }

    public required IReadOnlyList<Employer> Employers { get; init; }

    public required IReadOnlyList<Injury> Injuries { get; init; }

    public required IReadOnlyList<DiseaseReport> Diseases { get; init; }

    public required IReadOnlyList<Training> Trainings { get; init; }

    public required IReadOnlyList<Inspection> Inspections { get; init; }

    /// <summary>Worked out when first asked for, so that other files can be written meanwhile.</summary>
    public BenefitBook Benefits => benefits.Value;

    public Contributions Contributions { get; }

    /// <param name="seed">Seed of the whole city.</param>
    /// <param name="number">Number of the block.</param>
    /// <param name="share">Size, 1 for all of Jining.</param>
    public static CityBlock Simulate(int seed, int number, double share)
    {
        var people = new PersonBook(number);
        var employers = new Population(seed, number, share).Make();
        var injuries = new InjuryHistory(seed, number, people);
        injuries.Run(employers);
        var diseases = new DiseaseHistory(seed, number, share, people);
        diseases.Run(employers);
        Injury[] cases = [.. injuries.Injuries, .. diseases.Recognitions];
        CaseNumbers.Give(cases, number);
        return new CityBlock(seed, number, () => Pay(seed, number, share, cases, employers, people))
        {
            Employers = employers,
            Injuries = cases,
            Diseases = diseases.Reports,
            Trainings = injuries.Outreach.Trainings,
            Inspections = injuries.Outreach.Inspections,
        };
    }

    private static BenefitBook Pay(int seed, int number, double share, IReadOnlyList<Injury> cases, IReadOnlyList<Employer> employers, PersonBook people)
    {
        var book = new BenefitBook();
        var ofCases = new CaseBenefits(book, people);
        var chance = SeededStream.For(seed, number, (int)Purpose.Benefits);
        foreach (var injury in cases)
        {
            ofCases.Pay(injury, chance);
        }

        var old = new OldCases(seed, number, share, book, people);
        old.Pay(employers);
        old.Treat();
        return book;
    }
}
