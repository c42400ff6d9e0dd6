using Model.Codes;

namespace Model.Tests.Warehouse;

/// <summary>The bridge as a table, and what it makes of cases.</summary>
public sealed class CauseBridgeTests : IDisposable
{
    private readonly SmallCity city = new();

    public CauseBridgeTests() => city.Load("employers", new { });

    public void Dispose() => city.Dispose();

    [Fact]
    public void Every_national_cause_is_reached_and_no_code_dangles()
    {
        var bridge = CodeList.Named("cause-bridge").Rows;

        Assert.Empty(CodeList.Named("causes").Codes.Except(bridge.Select(row => row[0]), StringComparer.Ordinal));
        Assert.All(bridge, row =>
        {
            Assert.Contains(row[0], CodeList.Named("causes").Codes);
            Assert.Contains(row[1], CodeList.Named("esaw-deviations").Codes);
            Assert.True(row[2].Length == 0 || CodeList.Named("esaw-contacts").Codes.Contains(row[2], StringComparer.Ordinal));
            Assert.True(row[3].Length == 0 || CodeList.Named("esaw-agents").Codes.Contains(row[3], StringComparer.Ordinal));
            Assert.NotEmpty(row[4]);
        });
        Assert.Equal(bridge.Count, bridge.DistinctBy(row => string.Join('|', row[..4])).Count());
    }

    /// <summary>By the definitions of GB 6441 and ESAW: a fall from a structure, several that one combination fits, no line, no information, and a cause sent that differs.</summary>
    [Fact]
    public void A_case_leads_to_one_cause_to_several_or_to_none_and_agrees_or_not()
    {
        city.Load(
            "accidents",
            new { case_number = "济工认字〔2021〕00001号", deviation = "50", contact = "30", agent = "02", cause = "09" },
            new { case_number = "济工认字〔2021〕00002号", deviation = "50", contact = "30", agent = "02", cause = "20" },
            new { case_number = "济工认字〔2021〕00003号", deviation = "40", contact = "60", agent = "11", cause = "04" },
            new { case_number = "济工认字〔2021〕00004号", deviation = "40", contact = "60", agent = "11", cause = "09" },
            new { case_number = "济工认字〔2021〕00005号", deviation = "10", contact = "80", agent = "17", cause = "20" },
            new { case_number = "济工认字〔2021〕00006号", deviation = "00", contact = "70", agent = "00", cause = "20" },
            new { case_number = "济工认字〔2021〕00007号", deviation = "30", contact = "40", agent = "03", cause = "11" },
            new { case_number = "济工认字〔2021〕00008号", deviation = "30", contact = "40", agent = "18", cause = "01" });
        city.Built();

        Assert.Equal(
            ["00 no-information - - 20 1", "10 none - - 20 1", "30 one 01 True 01 1", "30 one 11 True 11 1", "40 several - True 04 1", "40 several - False 09 1", "50 one 09 True 09 1", "50 one 09 False 20 1"],
            city.Rows("select deviation, bridged, bridged_cause, agrees, cause, cases from marts.mart_cause_month order by deviation, bridged_cause, cause"));
    }
}
