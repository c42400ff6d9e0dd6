using System.Text.RegularExpressions;
using System.Xml.Linq;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>Texts of all pages: both languages whole, and nothing asked for that is not there.</summary>
public sealed partial class TextTests
{
    private static readonly string Source = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard");

    /// <summary>Base paths of all text files.</summary>
    public static TheoryData<string> Areas() => [.. Files("*.zh-CN.resx").Select(f => Path.GetRelativePath(Source, f)[..^".zh-CN.resx".Length])];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_text_is_there_in_both_languages(string area)
    {
        var (chinese, english) = (Texts(area, "zh-CN"), Texts(area, "en"));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(chinese.Concat(english).Where(t => t.Value.Length == 0).Select(t => t.Key));
        Assert.Empty(chinese.Where(t => Places(t.Value) != Places(english[t.Key])).Select(t => t.Key));
        Assert.True(File.Exists(Path.Combine(Source, area + ".cs")), "The class that the texts belong to lies beside them.");
    }

    /// <summary>Names in use for something that docs/glossary.md calls otherwise.</summary>
    [Theory]
    [InlineData("生产经营性工伤", "生产事故", "生产性工伤", "生产经营性）")]
    [InlineData("全部工伤", "全口径", "（全部口径", "全部工伤事故")]
    [InlineData("统计证据", "证据口径", "按证据判定")]
    public void One_thing_has_one_name_on_all_pages(string name, params string[] others)
    {
        var model = Path.Combine(Source, "..", "Model");
        var texts = Files("*.zh-CN.resx").Concat(Directory.EnumerateFiles(model, "*.yml", SearchOption.AllDirectories)).ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);

        Assert.Contains(texts.Values, text => text.Contains(name, StringComparison.Ordinal));
        Assert.Empty(from text in texts from other in others where text.Value.Contains(other, StringComparison.Ordinal) select $"{Path.GetFileName(text.Key)}: {other}");
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_exists()
    {
        var areas = Areas().Select(row => (string)row).ToDictionary(a => Path.GetFileName(a), a => Texts(a, "zh-CN").Keys.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        Assert.Empty(Files("*.cs").Concat(Files("*.cshtml")).SelectMany(file => Missing(file, areas)));
    }

    private static IEnumerable<string> Missing(string file, Dictionary<string, HashSet<string>> areas)
    {
        var text = File.ReadAllText(file);
        var owners = Localizer().Matches(text).DistinctBy(m => m.Value).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["area"].Value, StringComparer.Ordinal);
        if (file.EndsWith(".cshtml", StringComparison.Ordinal))
        {
            owners.TryAdd("S", "ShellTexts");
        }

        return from owner in owners
               from Match use in Regex.Matches(text, $@"\b{owner.Key}\[""(?<key>[^""{{}}]+)""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
               let key = use.Groups["key"].Value
               where !key.EndsWith('_') && !areas[owner.Value].Contains(key)
               select $"{Path.GetFileName(file)}: {owner.Value}[{key}]";
    }

    private static Dictionary<string, string> Texts(string area, string culture) => XDocument.Load(Path.Combine(Source, $"{area}.{culture}.resx")).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"IStringLocalizer<(?<area>\w+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\{\d", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
