namespace Model.Operations.Kit.Attachments;

/// <summary>病毒扫描: looks at a file before it is kept or read; which one an office has, <see cref="VirusScanners"/> decides.</summary>
public interface IVirusScanner
{
    /// <param name="path">The file, not yet under its final name.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>What was found; null for nothing.</returns>
    /// <exception cref="NotScannedException">The scanner gave no answer: the file is neither clean nor infected.</exception>
    Task<string?> FindAsync(string path, CancellationToken stop);
}

/// <summary>Where an office has none.</summary>
public sealed class NoVirusScanner : IVirusScanner
{
    public Task<string?> FindAsync(string path, CancellationToken stop) => Task.FromResult<string?>(null);
}

/// <summary>A scanner gave no answer about a file.</summary>
public sealed class NotScannedException(string scanner, string why, Exception? because = null) : Exception($"{scanner}: {why}", because)
{
    /// <summary>For whoever sent the file; what exactly went wrong is for the program's log.</summary>
    public static Refusal Refusal { get; } = new("not_scanned", new(
        "病毒扫描服务没有应答，文件未接收。请稍后重试；仍不行请告知系统管理员。",
        "The virus scanner gave no answer, so the file was not taken. Try again later, and tell the system administrator if it goes on."));
}

/// <summary>What is said of files that a scanner refuses.</summary>
public static class ScanRefusals
{
    public static Refusal Infected(string found) => new("infected", new($"病毒扫描未通过：{found}", $"The virus scanner refused it: {found}"));
}
