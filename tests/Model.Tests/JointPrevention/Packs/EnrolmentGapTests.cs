using Model.JointPrevention.Packs;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Model.Tests.JointPrevention.Packs;

/// <summary>未参保线索: what points to an employer that should be insured, counted by hand.</summary>
public sealed class EnrolmentGapTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public EnrolmentGapTests()
    {
        // Insured throughout; insured but for November; registered, never insured; closed before; only ever named by an accident; opened after; of another county.
        Employer("steady", "370883");
        Employer("lapsed", "370883");
        Employer("empty", "370883");
        Employer("closed", "370883", closed: "2025-06-30");
        Employer("stranger", "370883", isRegistered: false);
        Employer("new", "370883", opened: "2026-01-01");
        Employer("elsewhere", "370811");
        foreach (var (employer, months) in new[] { ("steady", 12), ("lapsed", 10) })
        {
            for (var month = 1; month <= months; month++)
            {
                tiny.Add($"insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code) values ('{employer}', '2025-{month:00}-01', 10, '370883')");
            }
        }

        tiny.Add("insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code) values ('empty', '2025-12-01', 0, '370883')");
        Injury("steady", "2025-05-01");
        Injury("lapsed", "2025-11-01");
        Injury("lapsed", "2025-12-01");
        Injury("stranger", "2025-03-01");
        Injury("elsewhere", "2024-12-01");
        Paid("lapsed", "2025-11-01", 500);
        Paid("empty", "2025-12-01", 0);
        Paid("elsewhere", "2025-12-01", 1);
        tiny.Publish("b-1");
    }

    public void Dispose() => tiny.Dispose();

    [Theory]
    [InlineData(PackSubject.GapInjured, "", 2)]
    [InlineData(PackSubject.GapPaid, "", 2)]
    [InlineData(PackSubject.GapRegistered, "", 3)]
    [InlineData(PackSubject.GapAny, "", 4)]
    [InlineData(PackSubject.GapAny, "370883", 3)]
    [InlineData(PackSubject.GapAny, "370811", 1)]
    [InlineData(PackSubject.GapAny, "370881", 0)]
    public void An_employer_counts_once_a_clue_and_once_under_any(PackSubject subject, string county, int employers) =>
        Assert.Equal(employers, Ask(subject, county, CountyScope.City));

    [Fact]
    public void A_county_counts_its_own() => Assert.Equal(1, Ask(PackSubject.GapAny, "", CountyScope.Of("370811")));

    private double? Ask(PackSubject subject, string county, CountyScope scope)
    {
        using var reader = tiny.Reader(scope);
        return new PackReader(reader).Answer(new(subject, county, new(2025, 1, 1), new(2025, 12, 1))).Value;
    }

    private void Employer(string code, string county, string opened = "2020-01-01", string? closed = null, bool isRegistered = true) => tiny.Add(
        $"insert into marts.dim_employer (employer_code, county_code, opened_on, closed_on, is_registered) values ('{code}', '{county}', '{opened}', {(closed is null ? "null" : $"'{closed}'")}, {isRegistered})");

    private void Injury(string code, string month) =>
        tiny.Add($"insert into marts.fct_injury (case_number, employer_code, month, county_code) select '{code}{month}', '{code}', '{month}', county_code from marts.dim_employer where employer_code = '{code}'");

    private void Paid(string code, string month, int fen) =>
        tiny.Add($"insert into marts.fct_contribution_month (employer_code, month, premium_paid_fen, county_code) select '{code}', '{month}', {fen}, county_code from marts.dim_employer where employer_code = '{code}'");
}
