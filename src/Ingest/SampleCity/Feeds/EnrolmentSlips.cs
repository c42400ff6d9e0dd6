using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>Mistakes in a sheet whose records are cells. In years that are corrected later every mistake is listed for the correction.</summary>
internal sealed class EnrolmentSlips(SeededStream chance, bool isCorrected, double rate = 1)
{
    private static readonly Cell[] BadCells = [Cell.Of("约50"), Cell.Of(-3), Cell.Of(12.5), Cell.Of(9_999_999), Cell.Of("同上")];

    private readonly Dictionary<string, int> wrong = new(StringComparer.Ordinal);
    private int read;
    private int duplicates;
    private int turn;

    /// <summary>Months (0 = January) whose true value an employer's line does not give.</summary>
    public Dictionary<Employer, HashSet<int>> Lost { get; } = [];

    public GeneratedFile Tally(string feed, string file) => new(feed, file, read, duplicates, wrong);

    public IEnumerable<EnrolmentLine> Through(EnrolmentLine line, Employer employer)
    {
        var cells = line.Months.Count(c => !c.IsBlank);
        read += cells;
        var dice = chance.NextDouble() / rate;
        if (dice < 0.001)
        {
            wrong["employer_code: check character"] = wrong.GetValueOrDefault("employer_code: check character") + cells;
            Lose(employer, Enumerable.Range(0, line.Months.Length));
            return [line with { Code = CreditCodes.Spoilt(line.Code) }];
        }

        if (dice < 0.0018)
        {
            read += cells;
            duplicates += cells;
            return [line, line];
        }

        if (dice < 0.0023 && cells > 1)
        {
            read += cells;
            return [line, Conflicting(line, employer, cells)];
        }

        return [dice < 0.01 ? Spoilt(line, employer) : line];
    }

    /// <summary>The line again with another figure in one month: that month is lost, the others are duplicates.</summary>
    private EnrolmentLine Conflicting(EnrolmentLine line, Employer employer, int cells)
    {
        var month = AnyMonth(line);
        wrong["conflict"] = wrong.GetValueOrDefault("conflict") + 2;
        duplicates += cells - 1;
        Lose(employer, [month]);
        return With(line, month, Cell.Of(line.Months[month].Number + 1));
    }

    /// <summary>One cell is no head count; or, where a correction follows, a figure that was out of date.</summary>
    private EnrolmentLine Spoilt(EnrolmentLine line, Employer employer)
    {
        var month = AnyMonth(line);
        Lose(employer, [month]);
        if (isCorrected && chance.Chance(0.5))
        {
            return With(line, month, Cell.Of(line.Months[month].Number + chance.Next(1, 9)));
        }

        wrong["insured_count: no head count"] = wrong.GetValueOrDefault("insured_count: no head count") + 1;
        return With(line, month, BadCells[turn++ % BadCells.Length]);
    }

    private int AnyMonth(EnrolmentLine line)
    {
        var filled = Enumerable.Range(0, line.Months.Length).Where(m => !line.Months[m].IsBlank).ToArray();
        return chance.Pick(filled);
    }

    private static EnrolmentLine With(EnrolmentLine line, int month, Cell cell) =>
        line with { Months = [.. line.Months.Select((c, m) => m == month ? cell : c)] };

    private void Lose(Employer employer, IEnumerable<int> months)
    {
        if (!Lost.TryGetValue(employer, out var lost))
        {
            Lost[employer] = lost = [];
        }

        lost.UnionWith(months);
    }
}
