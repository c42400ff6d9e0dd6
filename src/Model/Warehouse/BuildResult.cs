namespace Model.Warehouse;

/// <summary>How a build ended.</summary>
public abstract record BuildResult
{
    /// <summary>The snapshot is what readers now open.</summary>
    public sealed record Published(string BuildId) : BuildResult;

    /// <summary>A promise did not hold; the snapshot before stays current.</summary>
    public sealed record Refused(IReadOnlyList<FailedCheck> Checks) : BuildResult;
}

/// <summary>A check that returned rows.</summary>
/// <param name="Name">File name of the check: the promise.</param>
/// <param name="Zh">The promise in Chinese.</param>
/// <param name="En">The promise in English.</param>
/// <param name="Rows">How many rows break it.</param>
/// <param name="Sample">The first of them, column → value.</param>
public sealed record FailedCheck(string Name, string Zh, string En, long Rows, IReadOnlyList<IReadOnlyDictionary<string, string?>> Sample)
{
    public Bilingual Promise() => new(Zh, En);
}

/// <summary>How far a build is.</summary>
/// <param name="Stage">What kind of thing is being done.</param>
/// <param name="Name">The model or check at hand.</param>
/// <param name="Done">Things done of <paramref name="Total"/>.</param>
/// <param name="Total">Models and checks of the whole build.</param>
public sealed record BuildProgress(BuildStage Stage, string Name, int Done, int Total);

public enum BuildStage
{
    Model,
    Check,
    Publish,
}
