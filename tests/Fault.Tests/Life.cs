namespace Fault.Tests;

/// <summary>A run that nobody disturbed: what it did when. Moments are counted from what the run says it does, so that they mean the same on a slow machine.</summary>
/// <param name="ExitCode">Of the program.</param>
/// <param name="Phases">In their order; the first begins with the process.</param>
/// <param name="Took">From start to end.</param>
internal sealed record Life(int ExitCode, IReadOnlyList<Phase> Phases, TimeSpan Took)
{
    /// <summary>Moments spread evenly over the whole life, one at random in each of <paramref name="count"/> equal parts.</summary>
    public IEnumerable<Moment> Spread(int count, Random random) => Enumerable.Range(0, count).Select(i =>
    {
        var at = Took * ((i + random.NextDouble()) / count);
        var phase = Phases.Last(p => p.BeganAt <= at);
        return new Moment(phase.Name, at - phase.BeganAt);
    });

    /// <summary>Moments within phases of one kind: those short ones that chance alone would rarely hit.</summary>
    public IEnumerable<Moment> Within(string kind, int count, Random random)
    {
        var hit = Phases.Where(p => p.Name.StartsWith(kind, StringComparison.Ordinal)).ToArray();
        return Enumerable.Range(0, count).Select(i =>
        {
            var phase = hit[i % hit.Length];
            var end = Phases.FirstOrDefault(p => p.BeganAt > phase.BeganAt)?.BeganAt ?? Took;
            return new Moment(phase.Name, (end - phase.BeganAt) * random.NextDouble());
        });
    }
}

/// <param name="Name">What the run says it does, and with which file.</param>
/// <param name="BeganAt">Since the start of the process.</param>
internal sealed record Phase(string Name, TimeSpan BeganAt);

/// <summary>When to kill.</summary>
/// <param name="Phase">Once the run is in it …</param>
/// <param name="Delay">… and this much later.</param>
internal sealed record Moment(string Phase, TimeSpan Delay);
