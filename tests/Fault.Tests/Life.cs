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
}

/// <param name="Name">What the run says it does, and with which file.</param>
/// <param name="BeganAt">Since the start of the process.</param>
internal sealed record Phase(string Name, TimeSpan BeganAt);

/// <summary>When to kill: once the run is in a phase and a little later, or once it has touched a file so many times.</summary>
/// <param name="Phase">What the run says it does; null when a file is watched instead.</param>
/// <param name="Delay">After that.</param>
/// <param name="File">Name of a file, or a pattern of names, below the data folder.</param>
/// <param name="Touch">The how manyeth change of it; the first is 1.</param>
internal sealed record Moment(string? Phase, TimeSpan Delay, string? File = null, int Touch = 0)
{
    /// <summary>Moments in which something becomes visible: too short for chance alone to hit them often.</summary>
    /// <param name="count">How many.</param>
    /// <param name="random">Chooses the delay: at once, or a millisecond or two later.</param>
    /// <param name="touches">Files and how often one run changes each.</param>
    public static IEnumerable<Moment> Aimed(int count, Random random, params (string File, int Times)[] touches) => Enumerable.Range(0, count)
        .Select(i => (Delay: TimeSpan.FromMilliseconds(random.Next(3)), At: touches[i % touches.Length], Round: i / touches.Length))
        .Select(m => new Moment(null, m.Delay, m.At.File, 1 + (m.Round % m.At.Times)));

    public override string ToString() => $"{Delay.TotalMilliseconds:0} ms after {Phase ?? $"change {Touch} of {File}"}";
}
