using CsCheck;
using Model.Calendar;
using Model.Operations.Kit.Deadlines;

namespace Model.Tests.Operations.Kit.Deadlines;

public sealed class ClockRuleTests
{
    public static TheoryData<string> Rules() => [.. ClockRule.Ids];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_says_what_from_when_how_long_and_by_which_law_in_both_languages(string id) => Assert.All(ClockRule.VersionsOf(id), rule =>
    {
        Assert.True(rule.Given is { Units.Count: > 0, Longest: null or > 0 } ^ rule.Length > 0);
        Assert.All([rule.Name, rule.Starts, rule.Basis], text => Assert.True(text is { Zh.Length: > 0, En.Length: > 0 } && text.Zh != text.En));
        Assert.Contains("《", rule.Basis.Zh, StringComparison.Ordinal);
        Assert.True(rule.ToBeConfirmed is null or { Zh.Length: > 0, En.Length: > 0 });
    });

    /// <summary>Counted one by one: working days after the start, those of the suspension left out.</summary>
    [Fact]
    public void A_suspension_takes_its_working_days_out_of_a_period_in_working_days() =>
        Gen.Select(Gen.Int[0, 6_900], Gen.Int[1, 60], Gen.Int[1, 90], Gen.Int[0, 200]).Sample((day, length, after, days) =>
        {
            var (calendar, start) = (WorkingDays.Published, new DateOnly(2005, 1, 1).AddDays(day));
            var rule = ClockRule.VersionsOf("appraisal_supplement")[0];
            var (stop, go) = (start.AddDays(after), start.AddDays(after + days));
            if (stop > calendar.AddWorkingDays(start, length).Value)
            {
                return true;
            }

            var due = rule.LastDay(start, length, ClockUnit.WorkingDays, [(stop, go)], new Reckoning(calendar)).Value;
            var counted = Enumerable.Range(1, due.DayNumber - start.DayNumber).Select(start.AddDays).Count(d => calendar.IsWorkingDay(d).Value && !(d >= stop && d < go));
            return counted == length && calendar.IsWorkingDay(due).Value;
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Versions_of_a_rule_follow_one_another(string id)
    {
        var days = ClockRule.VersionsOf(id).Select(v => v.InForceFrom).ToList();

        Assert.Equal(days.Distinct().Order(), days);
    }

    /// <summary>What practice decides is a question to somebody: it must not look settled.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_an_installation_has_to_decide_says_so(string id) =>
        Assert.All(ClockRule.VersionsOf(id).Where(v => v.Rolls == RollOver.AsDecided), rule => Assert.NotNull(rule.ToBeConfirmed));
}
