using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>What the command line asks of the program itself; everything else is the host's (<c>--urls</c>, <c>--environment</c>).</summary>
/// <param name="Data">The installation: <c>--data DIR</c>, else <c>ANALYTICS_DATA</c>, else <c>var/</c> in the repository.</param>
/// <param name="IsProduction"><c>--production</c>: an empty folder starts empty instead of with the sample city.</param>
/// <param name="IsSample"><c>--sample</c>: the folder must hold the sample city.</param>
/// <param name="HostArguments">Arguments the host reads.</param>
public sealed record StartOptions(DataFolder Data, bool IsProduction, bool IsSample, string[] HostArguments)
{
    // The host reads "--flag --urls X" as flag = "--urls": our flags are taken out before it looks.
    private static readonly string[] Flags = ["--production", "--sample"];

    public static StartOptions Of(string[] arguments)
    {
        var host = arguments.Where(a => !Flags.Contains(a, StringComparer.Ordinal)).ToArray();
        var named = new ConfigurationBuilder().AddCommandLine(host).Build();
        return new StartOptions(
            DataFolder.Resolve(named["data"], AppContext.BaseDirectory),
            Has("--production"),
            Has("--sample"),
            host);

        bool Has(string flag) => arguments.Contains(flag, StringComparer.Ordinal) || named.GetValue<bool>(flag[2..]);
    }
}
