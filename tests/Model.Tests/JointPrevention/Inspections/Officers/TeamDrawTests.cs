using Model.JointPrevention.Inspections.Officers;

namespace Model.Tests.JointPrevention.Inspections.Officers;

/// <summary>Who inspects is drawn too, and who must stay away does.</summary>
public sealed class TeamDrawTests
{
    private const string Employer = "91370811MA3AAAAA1X";

    private readonly List<Officer> officers = [.. Enumerable.Range(1, 6).SelectMany(i => new[] { Some("hrss", i), Some("emergency", 10 + i), Some("health", 20 + i) })];

    [Fact]
    public void One_officer_of_each_department_goes_and_human_resources_and_social_security_leads()
    {
        var team = Team("seed");

        Assert.Equal(["hrss", "emergency", "health"], team.Select(officer => officer.Department));
        Assert.Equal(team, Team("seed"));
    }

    [Fact]
    public void Over_many_seeds_everybody_goes() =>
        Assert.Equal(6, Enumerable.Range(0, 200).Select(seed => Team($"{seed}")[0].Certificate).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Whoever_has_to_stay_away_from_the_employer_is_never_drawn()
    {
        foreach (var officer in officers.Where(officer => officer.Department == "hrss").Skip(1))
        {
            Assert.Null(officer.Avoid(Employer, "近亲属任职", "i", DateTimeOffset.UnixEpoch));
        }

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal("证1", Team($"{seed}")[0].Certificate));
    }

    [Fact]
    public void Who_is_away_or_belongs_to_another_county_is_not_drawn_and_a_department_without_anybody_sends_nobody()
    {
        officers.ForEach(officer => officer.Facts = officer.Facts with { IsAvailable = officer.Department != "health" });
        officers.Add(Some("health", 30, county: "370883"));

        Assert.Equal(["hrss", "emergency"], Team("seed").Select(officer => officer.Department));
    }

    [Fact]
    public void Staying_away_has_a_reason_and_is_recorded_once()
    {
        var officer = officers[0];

        Assert.Equal("no_reason", officer.Avoid(Employer, " ", "i", DateTimeOffset.UnixEpoch)?.Code);
        Assert.Null(officer.Avoid(Employer, "曾在该单位任职", "i", DateTimeOffset.UnixEpoch));
        Assert.Equal("avoids_already", officer.Avoid(Employer, "再次", "i", DateTimeOffset.UnixEpoch)?.Code);
        Assert.Null(officer.StopAvoiding(1));
        Assert.False(officer.Avoids(Employer));
    }

    private IReadOnlyList<Officer> Team(string seed) => TeamDraw.Make(officers, Employer, "370811", ["emergency", "health"], seed);

    private static Officer Some(string department, int number, string? county = null) =>
        new() { County = county, Department = department, Facts = new($"人{number}", $"证{number}", true), CreatedBy = "i", CreatedAt = DateTimeOffset.UnixEpoch };
}
