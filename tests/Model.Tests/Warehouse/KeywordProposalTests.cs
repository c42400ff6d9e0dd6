using System.Text.RegularExpressions;
using Model.Codes;
using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Warehouse;

/// <summary>Proposals from accident texts, and the rules measured on the labelled sample: once by the build, once by plain C#.</summary>
public sealed class KeywordProposalTests(ITestOutputHelper output) : IDisposable
{
    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void Texts_propose_another_cause_or_somebody_hurt_and_nothing_where_codes_and_applications_say_it()
    {
        city.Load("employers", new { }, new { employer_code = Shop });
        city.Load(
            "accidents",
            new { case_number = "济工认字〔2021〕00001号", cause = "20", description = "检修开关时触电,伤及右手" },
            new { case_number = "济工认字〔2021〕00002号", cause = "05", description = "检修开关时触电,伤及右手" },
            new { case_number = "济工认字〔2021〕00003号", cause = "20", description = "参加触电演练时跑动扭伤" },
            new { case_number = "济工认字〔2021〕00004号", cause = "02", description = "货车侧翻，另有一名工友受伤", occurred_on = Day(2021, 2, 1) },
            // The same words, and the other one applied as well: same employer, next day.
            new { case_number = "济工认字〔2021〕00005号", employer_code = Shop, cause = "02", description = "货车侧翻，另有一名工友受伤", occurred_on = Day(2021, 2, 1) },
            new { case_number = "济工认字〔2021〕00006号", employer_code = Shop, cause = "02", description = (string?)null, occurred_on = Day(2021, 2, 2) });
        city.Built();

        Assert.Equal(
            ["济工认字〔2021〕00001号 cause 触电 20 05", "济工认字〔2021〕00004号 unreported 另有一名工友受伤 02 -"],
            city.Rows("select case_number, kind, words, cause, proposed_cause from marts.fct_keyword_proposal order by case_number"));
    }

    [Fact]
    public void Precision_and_recall_are_those_of_the_labelled_sample_counted_by_plain_code()
    {
        city.Built();

        var measured = city.Rows("select kind, labelled, wanted, proposed, right_ones from marts.keyword_measure order by kind");
        output.WriteLine(string.Join('\n', measured));
        Assert.Equal([Counted("cause"), Counted("unreported")], measured);
    }

    [Fact]
    public void The_sample_has_hard_negatives_of_both_kinds_and_every_rule_names_a_known_cause()
    {
        var rules = CodeList.Named("keyword-rules").Rows;
        var labels = CodeList.Named("labelled-narratives").Rows;

        Assert.All(rules.Where(rule => rule[1] == "cause"), rule => Assert.Contains(rule[2], CodeList.Named("causes").Codes));
        Assert.All(labels, label => Assert.True(CodeList.Named("causes").Codes.Contains(label[2]) && CodeList.Named("causes").Codes.Contains(label[3])));
        Assert.Equal(labels.Count, labels.DistinctBy(label => (label[1], label[2])).Count());
        // Texts with a keyword that must not be proposed.
        Assert.InRange(labels.Count(label => label[2] == label[3] && rules.Any(rule => rule[1] == "cause" && rule[2] != label[2] && Holds(label[1], rule[3]))), 12, labels.Count);
        Assert.InRange(labels.Count(label => label[5] == "false" && rules.Any(rule => rule[1] == "unreported" && Holds(label[1], rule[3]))), 3, labels.Count);
    }

    private static bool Holds(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Counted(string kind)
    {
        var rules = CodeList.Named("keyword-rules").Rows;
        var labels = CodeList.Named("labelled-narratives").Rows;
        var (wanted, proposed, right) = (0, 0, 0);
        foreach (var label in labels)
        {
            var hits = rules.Where(rule => rule[1] == kind && Holds(label[1], rule[3]) && !Holds(label[1], rule[4])).ToList();
            var isWanted = kind == "cause" ? label[2] != label[3] : label[5] == "true";
            var isProposed = kind == "cause" ? hits.Count > 0 && hits.TrueForAll(rule => rule[2] != label[2]) : hits.Count > 0 && label[4] != "true";
            wanted += isWanted ? 1 : 0;
            proposed += isProposed ? 1 : 0;
            right += isProposed && isWanted && (kind != "cause" || hits[0][2] == label[3]) ? 1 : 0;
        }

        return $"{kind} {labels.Count} {wanted} {proposed} {right}";
    }
}
