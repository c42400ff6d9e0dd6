using Ingest.SampleCity;

namespace Ingest.Tests.SampleCity;

public sealed class SampleCityGeneratorTests : IDisposable
{
    private const double Small = 0.04;

    private readonly string folder = Directory.CreateTempSubdirectory("sample-city-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_parts_together_are_the_whole()
    {
        Generate("whole", SamplePart.All);
        var rest = Generate("parts", SamplePart.Rest);
        Generate("parts", SamplePart.Committed);

        Assert.NotEmpty(rest);
        Assert.Equal(Contents("whole"), Contents("parts"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_another_city()
    {
        Generate("once", SamplePart.Committed);
        Generate("again", SamplePart.Committed);
        Generate("other", SamplePart.Committed, seed: 7);

        Assert.Equal(Contents("once"), Contents("again"));
        Assert.Empty(Contents("once").Values.Intersect(Contents("other").Values, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_holds_what_the_generator_says_of_it()
    {
        var written = Generate("told", SamplePart.All);
        var files = new SampleFiles(Path.Combine(folder, "told"));

        Assert.All(written, file =>
        {
            var judged = files.File(file.File);
            Assert.Equal((file.Read, file.Wrong.Values.Sum(), file.Duplicates), (judged.Read, judged.Quarantined, judged.Duplicates));
        });
        Assert.Contains(written, f => f.Wrong.ContainsKey("conflict"));
        Assert.Contains(written, f => f.Duplicates > 0);
    }

    [Fact]
    public void A_smaller_city_keeps_its_proportions_exactly()
    {
        Generate("small", SamplePart.Committed);
        var files = new SampleFiles(Path.Combine(folder, "small"));

        var heads = files.Current("enrolment").Where(r => r["month"] == "2022-06").Sum(r => int.Parse(r["insured_count"], System.Globalization.CultureInfo.InvariantCulture));
        var persons = files.File("payments/2022-06.csv").Accepted.Select(r => r["person_id"]).Distinct(StringComparer.Ordinal).Count();

        Assert.Equal(43_600, heads);
        Assert.Equal(268, persons);
    }

    [Fact]
    public void What_the_repository_holds_is_what_the_default_seed_gives_and_the_list_in_docs_says()
    {
        var written = SampleCityGenerator.Write(Path.Combine(folder, "committed"), new SampleCityOptions(Part: SamplePart.Committed), progress: null, Stop);

        var held = SampleFiles.Committed.PathOf("");
        var listed = File.ReadAllLines(Path.Combine(held, "..", "..", "docs", "sample-city-files.csv"));
        Assert.All(Contents("committed"), file => Assert.Equal(file.Value, Hash(Path.Combine(held, file.Key))));
        Assert.All(written, file => Assert.Contains(Line(file), listed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void A_scale_that_cannot_be_is_refused(double scale) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SampleCityGenerator.Write(folder, new SampleCityOptions(scale), progress: null, Stop));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<GeneratedFile> Generate(string name, SamplePart part, int seed = SampleCityOptions.DefaultSeed) =>
        SampleCityGenerator.Write(Path.Combine(folder, name), new SampleCityOptions(Small, seed, part), progress: null, Stop);

    private SortedDictionary<string, string> Contents(string name)
    {
        var root = Path.Combine(folder, name);
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(p => Path.GetRelativePath(root, p), Hash, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string Line(GeneratedFile file) => FormattableString.Invariant(
        $"{file.File},committed,{file.Read},{file.Duplicates},{file.Wrong.Values.Sum()},{string.Join("; ", file.Wrong.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {w.Value}"))}");

    private static string Hash(string path) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
}
