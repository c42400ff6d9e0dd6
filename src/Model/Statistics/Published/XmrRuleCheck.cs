using System.Globalization;
using Model.Statistics.Charts;

namespace Model.Statistics.Published;

/// <summary>Rules of the control charts.</summary>
internal sealed class XmrRuleCheck : PublishedCheck
{
    public override Bilingual Name => new("控制图规则（七点同侧、七点趋势、三点中两点）", "Rules of control charts (shift, trend, two of three)");

    public override Bilingual Source => new("NHSRplotthedots 的单元测试", "Unit tests of NHSRplotthedots");

    public override IEnumerable<Comparison> Compare() => PublishedTable.Rows("nhsr_rules_unit.csv").Select(row =>
    {
        var parts = row["input (close|relative)"].Split('|').Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToList()).ToList();
        var expected = string.Join(' ', row["expected"].Split(' ').Select(e => e.TrimStart('-')));
        return (row["rule"], Ours(row["rule"], parts)) is (var rule, { } ours) ? Comparison.Of($"{rule}: {row["input (close|relative)"]}", expected, Digits(ours)) : null;
    }).OfType<Comparison>();

    /// <summary>The published functions of one run name its last point; ours mark all of its points.</summary>
    private static bool[]? Ours(string rule, List<List<int>> parts) => rule switch
    {
        "two_in_three" => XmrRules.TwoOfThree([.. parts[0].Select(c => c == 1)], [.. parts[1].Select(s => (int?)s)]),
        "seven_point_one_side_mean" => Ends(XmrRules.Shifts([.. parts[0].Select(s => (int?)s)])),
        "seven_point_trend" => Ends(XmrRules.Trends([.. parts[0].Select(v => (double?)v)])),
        _ => null,
    };

    private static bool[] Ends(bool[] marked) =>
        [.. marked.Select((_, i) => i >= XmrRules.Run - 1 && Enumerable.Range(i - XmrRules.Run + 1, XmrRules.Run).All(j => marked[j]))];

    private static string Digits(bool[] marked) => string.Join(' ', marked.Select(m => m ? 1 : 0));
}
