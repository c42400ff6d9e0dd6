using System.Reflection;
using Ingest.Contracts;
using Ingest.Readers;
using Model.Feeds;
using Model.Quarantine;

namespace Ingest.Tests.Contracts;

public sealed class RuleTextTests
{
    [Fact]
    public void Every_rule_that_can_put_a_row_in_quarantine_says_what_is_wrong_and_what_to_do_in_both_languages()
    {
        var notes = typeof(CellNote).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var rules = CellRule.All.Concat(notes).Concat(FeedCatalog.All.SelectMany(f => f.Rules).Select(r => r.Id));

        Assert.All(rules.Distinct(), rule =>
        {
            var text = QuarantineRule.All[rule];
            Assert.All((string[])[text.Zh, text.En, text.AdviceZh, text.AdviceEn], Assert.NotEmpty);
        });
    }

    [Fact]
    public void No_text_speaks_of_a_rule_that_does_not_exist()
    {
        var notes = typeof(CellNote).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var known = CellRule.All.Concat(notes).Concat(FeedCatalog.All.SelectMany(f => f.Rules).Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(QuarantineRule.All.Keys.Except(known));
    }

    [Fact]
    public void All_names_every_rule() =>
        Assert.Equal(
            typeof(CellRule).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            CellRule.All.Order(StringComparer.Ordinal));

    [Fact]
    public void Messages_name_column_and_value_in_the_readers_language()
    {
        var message = QuarantineRule.All[CellRule.BelowLeast].Message(new Model.Bilingual("学时", "Hours"), "-1", "0");

        Assert.Equal("“学时”不得小于 0，收到“-1”。", message.Zh);
        Assert.Equal("Hours must not be below 0; received “-1”.", message.En);
    }
}
