using System.Text;
using System.Text.RegularExpressions;
using Model;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary><c>docs/mission-map.yml</c>: what the product does of each system of its mission.</summary>
public sealed partial class MissionMap
{
    private const string Begin = "<!-- mission-map -->\n";
    private const string End = "<!-- /mission-map -->";

    public static string Repository { get; } = DataFolder.RepositoryRoot(AppContext.BaseDirectory);

    public static string ReadmeFile { get; } = Path.Combine(Repository, "README.md");

    public required List<MissionRow> Systems { get; init; }

    public static MissionMap Read() => Yaml.Parse<MissionMap>(File.ReadAllText(Path.Combine(Repository, "docs", "mission-map.yml")));

    /// <summary>The README with the table of this map between its marks.</summary>
    public string In(string readme)
    {
        var from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return readme[..from] + Table() + readme[readme.IndexOf(End, StringComparison.Ordinal)..];
    }

    /// <summary>Full names of the test classes that our sources hold, and of their tests: <c>Model.Tests.FeedTests</c>, <c>Model.Tests.FeedTests.A_row_is_read</c>.</summary>
    public static IReadOnlySet<string> TestsInSource()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            var type = $"{Namespace().Match(source).Groups["name"].Value}.{Path.GetFileNameWithoutExtension(file)}";
            foreach (var test in Test().Matches(source).Select(m => m.Groups["name"].Value))
            {
                found.Add(type);
                found.Add($"{type}.{test}");
            }
        }

        return found;
    }

    private string Table()
    {
        var table = new StringBuilder("| id | system | 系统 | state | missing |\n|---|---|---|---|---|\n");
        foreach (var row in Systems)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {row.Id} | {row.En} | {row.Zh} | {row.State} | {row.Missing} |\n");
        }

        return table.ToString();
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    // An explicit test is not run by the test command: it proves nothing of what the product does.
    [GeneratedRegex(@"\[(Fact|Theory)(?!\(Explicit)[^\n]*\n(\s*\[[^\n]*\n)*\s*public [^\n(]* (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Test();
}

/// <summary>One system.</summary>
public sealed class MissionRow
{
    public required string Id { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary><c>works</c>, <c>part</c> or <c>not yet</c>.</summary>
    public required string State { get; init; }

    /// <summary>Addresses of pages and of the API, with their parameters as routing spells them.</summary>
    public required List<string> Pages { get; init; }

    public required List<string> Permissions { get; init; }

    /// <summary>Test classes, or single tests of them.</summary>
    public required List<string> Tests { get; init; }

    /// <summary>What the mission asks of a begun system and the product does not do.</summary>
    public required string Missing { get; init; }
}
