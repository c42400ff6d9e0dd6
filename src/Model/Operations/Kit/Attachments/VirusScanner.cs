namespace Model.Operations.Kit.Attachments;

/// <summary>Looks at a file before it is kept: where an office hooks in the scanner it has.</summary>
public interface IVirusScanner
{
    /// <param name="path">The file, not yet under its final name.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>What was found; null for nothing.</returns>
    Task<string?> FindAsync(string path, CancellationToken stop);
}

/// <summary>Where no scanner is hooked in.</summary>
public sealed class NoVirusScanner : IVirusScanner
{
    public Task<string?> FindAsync(string path, CancellationToken stop) => Task.FromResult<string?>(null);
}
