using System.Globalization;
using System.Text.RegularExpressions;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary><c>docs/security.md</c> against the repository: what it names is there, and nothing of OWASP ASVS 5.0.0 is left out.</summary>
public sealed partial class SecurityTableTests
{
    private const int Level1 = 70;
    private const int Level2 = 183;
    private const int Chapters = 17;

    private static readonly string Root = DataFolder.RepositoryRoot(AppContext.BaseDirectory);
    private static readonly string Text = File.ReadAllText(Path.Combine(Root, "docs", "security.md"));
    private static readonly IReadOnlyList<Item> Items = [.. Row().Matches(Text).Select(Item.Of)];

    [Fact]
    public void Every_item_of_both_levels_stands_there_once()
    {
        Assert.Equal((Level1, Level2), (Items.Count(item => item.Level == 1), Items.Count(item => item.Level == 2)));
        Assert.Equal(Items.Count, Items.Select(item => item.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, Chapters), Items.Select(item => item.Chapter).Distinct());
    }

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = Items.Select(item => item.Where).OfType<string>().Concat(Path_().Matches(Text).Select(match => match.Groups["path"].Value));

        Assert.Empty(named.Where(path => !File.Exists(Path.Combine(Root, path))).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

        Assert.Empty(Items.Where(item => item.Test is { } test && !IsThere(files, test)).Select(item => $"{item.Number} {item.Test}"));
    }

    [Fact]
    public void What_is_met_says_why_and_what_is_met_by_code_says_where() =>
        Assert.Empty(Items.Where(item => item.Why.Length == 0 || (item.Test is not null && item.Where is null)).Select(item => item.Number));

    [Fact]
    public void The_counts_are_those_of_the_table()
    {
        foreach (var level in new[] { 1, 2 })
        {
            int Count(string state) => Items.Count(item => item.Level == level && item.State == state);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Level {level}: {Count("met")} met, {Count("not met")} not met, {Count("n/a")} not applicable."), Text, StringComparison.Ordinal);
        }
    }

    private static bool IsThere(ILookup<string, string> files, string test) =>
        test.Split('.') is [var type, .. var method] && files[type].Any(file => method.Length == 0 || File.ReadAllText(file).Contains($" {method[0]}(", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \| (?<level>[12]) \| [^|]+ \| (?<state>met|\*\*not met\*\*|n/a) \| (?<why>[^|]*) \| (?<where>[^|]+) \| (?<test>[^|]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<path>(?:src|docs|tests|data)/[^`*]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path_();

    private sealed record Item(string Number, int Level, string State, string Why, string? Where, string? Test)
    {
        public int Chapter => int.Parse(Number.Split('.')[0], CultureInfo.InvariantCulture);

        public static Item Of(Match row) => new(
            row.Groups["number"].Value,
            int.Parse(row.Groups["level"].Value, CultureInfo.InvariantCulture),
            row.Groups["state"].Value.Trim('*'),
            row.Groups["why"].Value,
            Named(row.Groups["where"].Value),
            Named(row.Groups["test"].Value));

        private static string? Named(string cell) => cell == "–" ? null : cell.Trim('`');
    }
}
