using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;

namespace Model.Tests.JointPrevention.Inspections.Plans;

/// <summary>The draw can be made again by anybody, and nobody can steer it.</summary>
public sealed class DrawTests
{
    [Fact]
    public void A_lot_is_the_sha256_of_seed_and_code_that_any_program_gives() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("2026-11-01 开奖 07 12|91370800MA3AAAAA1X"))), Lot.Of("2026-11-01 开奖 07 12", "91370800MA3AAAAA1X"));

    [Theory]
    [InlineData(10, 5, 2, 2, 1)]
    [InlineData(4, 2, 1, 1, 0)]
    [InlineData(1, 1, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 0)]
    public void Shares_become_whole_places_by_largest_remainder(int places, int high, int silent, int ordinary, int low)
    {
        var there = Enum.GetValues<RiskGroup>().ToDictionary(group => group, _ => 100);

        var taken = new Shares(50, 15, 25, 10).Places(places, there);

        Assert.Equal((high, silent, ordinary, low), (taken[RiskGroup.High], taken[RiskGroup.Silent], taken[RiskGroup.Ordinary], taken[RiskGroup.Low]));
    }

    [Fact]
    public void Places_that_a_group_cannot_fill_go_to_the_others_in_their_order()
    {
        var taken = Shares.Usual.Places(10, new Dictionary<RiskGroup, int> { [RiskGroup.High] = 1, [RiskGroup.Silent] = 3, [RiskGroup.Ordinary] = 100 });

        Assert.Equal((1, 3, 6, 0), (taken[RiskGroup.High], taken[RiskGroup.Silent], taken[RiskGroup.Ordinary], taken[RiskGroup.Low]));
    }

    [Fact]
    public void Shares_that_are_no_hundred_are_refused()
    {
        Assert.Null(Shares.Usual.Refused());
        Assert.Equal("not_a_hundred", new Shares(50, 50, 10, 0).Refused()?.Code);
        Assert.Equal("not_a_hundred", new Shares(110, -10, 0, 0).Refused()?.Code);
    }

    [Fact]
    public void As_many_are_drawn_as_wanted_and_there_never_one_left_out_and_always_those_with_the_smallest_lots() =>
        Gen.Select(Lists, Gen.Int[0, 30], Gen.String).Sample((list, wanted, seed) =>
        {
            Draw.Make(list, [new Quota(1, "coal", wanted)], Shares.Usual, seed);

            var able = list.Where(candidate => candidate.LeftOut is null && candidate.KeyIndustry == "coal").ToList();
            Assert.Equal(Math.Min(wanted, able.Count), list.Count(candidate => candidate.IsDrawn));
            Assert.All(list.Where(candidate => candidate.IsDrawn), candidate => Assert.Contains(candidate, able));
            foreach (var group in able.GroupBy(candidate => candidate.Group))
            {
                var lots = group.OrderBy(candidate => Lot.Of(seed, candidate.EmployerCode), StringComparer.Ordinal).Select(candidate => candidate.IsDrawn).ToList();
                Assert.Equal(lots.OrderByDescending(drawn => drawn), lots);
            }
        });

    [Fact]
    public void The_same_seed_draws_the_same_whatever_order_the_list_stands_in() =>
        Gen.Select(Lists, Gen.String).Sample((list, seed) =>
        {
            var turned = list.AsEnumerable().Reverse().Select(Again).ToList();
            Draw.Make(list, [new Quota(1, "coal", 7)], Shares.Usual, seed);
            Draw.Make(turned, [new Quota(1, "coal", 7)], Shares.Usual, seed);

            Assert.Equal(Drawn(list), Drawn(turned));
        });

    [Fact]
    public void Over_many_seeds_every_employer_of_a_group_is_drawn_about_equally_often()
    {
        const int Seeds = 4000;
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            List<PlanCandidate> list = [.. Enumerable.Range(0, 20).Select(i => Some($"E{i}", RiskGroup.High))];
            Draw.Make(list, [new Quota(1, "coal", 5)], Shares.Usual, $"s{seed}");
            foreach (var code in Drawn(list))
            {
                drawn[code] = drawn.GetValueOrDefault(code) + 1;
            }
        }

        // Each 1,000 times expected, standard deviation 27: five of them either way.
        Assert.Equal(20, drawn.Count);
        Assert.All(drawn.Values, times => Assert.InRange(times, 863, 1137));
    }

    [Fact]
    public void Whoever_comes_into_the_frozen_list_or_goes_out_of_it_stops_the_draw()
    {
        var plan = Plan();
        List<PlanCandidate> list = [Some("A", RiskGroup.High), Some("B", RiskGroup.Low)];
        Assert.Null(plan.Freeze(list, "i", At));

        Assert.Equal("list_changed", plan.MakeDraw([.. list, Some("C", RiskGroup.High)], null, null, "i", At)?.Code);
        Assert.Equal("list_changed", plan.MakeDraw(list[..1], null, null, "i", At)?.Code);
        Assert.Equal("list_changed", plan.MakeDraw([list[0], Some("B", RiskGroup.High)], null, null, "i", At)?.Code);
        Assert.Null(plan.MakeDraw(list, null, null, "i", At));
    }

    [Fact]
    public void A_plan_is_drawn_once_and_a_seed_that_somebody_brings_says_where_it_comes_from()
    {
        var plan = Plan();
        List<PlanCandidate> list = [Some("A", RiskGroup.High)];
        Assert.Equal("no_such_move", plan.MakeDraw(list, null, null, "i", At)?.Code);
        Assert.Null(plan.Freeze(list, "i", At));

        Assert.Equal("no_seed_source", plan.MakeDraw(list, "12", " ", "i", At)?.Code);
        Assert.Null(plan.MakeDraw(list, null, null, "i", At));
        Assert.Equal((32, true), (plan.Seed!.Length, list[0].IsDrawn));
        Assert.Equal("no_such_move", plan.MakeDraw(list, "12", "摇号", "i", At)?.Code);
    }

    [Fact]
    public void A_list_in_which_nobody_can_be_drawn_is_not_frozen_and_a_frozen_plan_is_not_changed()
    {
        var plan = Plan();

        Assert.Equal("nobody_to_draw", plan.Freeze([Some("A", RiskGroup.High, LeftOut.VisitedLately)], "i", At)?.Code);
        Assert.Null(plan.Freeze([Some("A", RiskGroup.High)], "i", At));
        Assert.Equal("frozen_already", plan.Change(plan.Facts, [])?.Code);
        Assert.Equal("no_reason", plan.Unfreeze("i", At, null)?.Code);
        Assert.Null(plan.Unfreeze("i", At, "目录有误"));
        Assert.Null(plan.Change(plan.Facts with { VisitGapMonths = 0 }, [("coal", 1)]));
    }

    private static readonly DateTimeOffset At = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Gen<List<PlanCandidate>> Lists = Gen.Select(Gen.Int[0, 1_000_000], Gen.Enum<RiskGroup>(), Gen.Int[0, 3])
        .Select((code, group, how) => Some($"E{code}", group, how == 0 ? LeftOut.StillOpen : null, how == 1 ? "mines" : "coal"))
        .List[0, 60].Select(list => list.DistinctBy(candidate => candidate.EmployerCode, StringComparer.Ordinal).ToList());

    private static InspectionPlan Plan()
    {
        var plan = new InspectionPlan { Facts = new("计划", new(2026, 10, 1), new(2026, 12, 1), 12, ["emergency"], Shares.Usual), CreatedBy = "i", CreatedAt = At };
        Assert.Null(plan.Change(plan.Facts, [("coal", 2)]));
        return plan;
    }

    private static PlanCandidate Some(string code, RiskGroup group, LeftOut? leftOut = null, string industry = "coal") =>
        new() { PlanId = 1, EmployerCode = code, EmployerName = code, KeyIndustry = industry, Group = group, LeftOut = leftOut, CreatedBy = "i", CreatedAt = At };

    private static PlanCandidate Again(PlanCandidate candidate) => Some(candidate.EmployerCode, candidate.Group, candidate.LeftOut, candidate.KeyIndustry!);

    private static IEnumerable<string> Drawn(IEnumerable<PlanCandidate> list) => list.Where(candidate => candidate.IsDrawn).Select(candidate => candidate.EmployerCode).Order(StringComparer.Ordinal);
}
