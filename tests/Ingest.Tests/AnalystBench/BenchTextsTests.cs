using System.Text.RegularExpressions;
using Ingest.AnalystBench;
using Model.Statistics;
using Model.Statistics.Charts;
using Model.Statistics.Credibility;
using Model.Statistics.Forecasting;

namespace Ingest.Tests.AnalystBench;

public sealed class BenchTextsTests
{
    [Fact]
    public void Every_method_column_choice_and_word_has_a_text_in_both_languages()
    {
        var texts = BenchTexts.Load();
        string[] keys =
        [
            .. BenchMethod.All.SelectMany(m => new[] { $"method_{m.Name}", $"short_{m.Name}" }),
            .. BenchMethod.All.SelectMany(m => m.Columns).Select(c => $"column_{c.Name}"),
            .. BenchMethod.All.SelectMany(m => m.Choices).Select(c => $"word_{c}"),
            .. Enum.GetNames<SeriesProblem>().Where(p => p != nameof(SeriesProblem.None)).Select(p => $"problem_series_{p}"),
            .. Enum.GetValues<ForecastMethod>().Select(m => $"word_{Snake(m)}"),
            .. Enum.GetValues<ChoiceReason>().Select(r => $"word_{Snake(r)}"),
            .. Enum.GetNames<CredibilityLack>().Select(l => $"problem_lack_{l}"),
            .. Enum.GetValues<Signal>().Select(s => BenchTexts.Shown("signal", Snake(s)).Zh is var zh && zh != Snake(s) ? $"word_{Snake(s)}" : $"missing {s}"),
            .. Enum.GetValues<FunnelPlace>().Select(f => $"word_{Snake(f)}"),
        ];

        Assert.All(keys, key => Assert.True(texts.TryGetValue(key, out var text) && text.Zh.Length > 0 && text.En.Length > 0, key));
        Assert.All(texts, text => Assert.Equal(Places(text.Value.Zh), Places(text.Value.En)));

        static string Snake<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
        static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Order();
    }
}
