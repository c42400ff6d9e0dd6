using System.Reflection;
using System.Text.RegularExpressions;
using Ingest.Readers;
using Model;
using Model.Warehouse;

namespace Ingest.Tests.Readers;

public sealed partial class ReaderTextsTests
{
    private static readonly ReaderTexts Texts = ReaderTexts.Load();

    [Fact]
    public void Every_refusal_in_the_code_has_a_text_and_every_text_is_used()
    {
        Assert.Equal(CodesIn(ThrownCode()), Texts.Refusals.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_note_has_a_text_and_every_text_is_used() =>
        Assert.Equal(
            typeof(CellNote).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            Texts.Notes.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_places()
    {
        foreach (var (code, text) in Texts.Refusals.Concat(Texts.Remarks).Concat(Texts.Notes))
        {
            Assert.True(text.Zh.Length > 0 && text.En.Length > 0, code);
            Assert.True(Places(text.Zh).SetEquals(Places(text.En)), code);
        }
    }

    [Fact]
    public void A_refusal_says_its_place_in_both_languages()
    {
        Bilingual reason = new FileRefused("unterminated_quote", "12").Reason;

        Assert.Contains("第 12 行", reason.Zh, StringComparison.Ordinal);
        Assert.Contains("line 12", reason.En, StringComparison.Ordinal);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static IEnumerable<string> CodesIn(Regex pattern) =>
        Directory.EnumerateFiles(Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Ingest", "Readers"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => pattern.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("(?:new FileRefused|FileRefused [A-Za-z]+\\([^)]*\\) => new)\\(\\s*\"(?<code>[a-z_]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThrownCode();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
