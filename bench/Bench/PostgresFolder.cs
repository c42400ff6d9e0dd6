using System.Diagnostics;

namespace Bench;

/// <summary>A PostgreSQL server in a folder of its own, started as the tests start theirs; gone with this program.</summary>
internal sealed class PostgresFolder : IDisposable
{
    private readonly Process process;
    private readonly string folder;

    public PostgresFolder()
    {
        string[] script = ["sh", "-c", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "postgres.sh"))];
        // The server refuses to run as root.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. script] : script;
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true })!;
        folder = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PostgreSQL did not start.");
    }

    /// <summary>Of a database that need not be there yet.</summary>
    public string Connection(string database) => $"Host={folder};Username=postgres;Database={database}";

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
