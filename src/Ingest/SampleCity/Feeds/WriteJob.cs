using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Files;

namespace Ingest.SampleCity.Feeds;

/// <summary>Files that are written together, because the later ones correct the earlier.</summary>
/// <param name="Part">Where they belong.</param>
/// <param name="Name">For progress.</param>
/// <param name="Write">Writes them and says what is in them.</param>
internal sealed record WriteJob(SamplePart Part, string Name, Func<IEnumerable<GeneratedFile>> Write);

/// <summary>Where and how a feed's files of one block are written.</summary>
internal sealed record FeedFolder(string Root, string Feed, CityBlock Block)
{
    /// <summary>Each block has workbooks of its own; text files it adds to.</summary>
    public string Relative(string name, string ending) =>
        ending == "csv" || Block.Number == 0 ? $"{Feed}/{name}.{ending}" : FormattableString.Invariant($"{Feed}/{name}-{Block.Number + 1:000}.{ending}");

    public string Full(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public SeededStream Chance(Purpose purpose, string name) => SeededStream.For(Block.Seed, Block.Number, (int)purpose, StableHash(Feed + name));

    public CsvFile Csv(string relative, CsvEncoding encoding, IReadOnlyList<string> header) =>
        new(Full(relative), encoding, header, isContinued: Block.Number > 0);

    public Workbook Workbook(string relative) => new(Full(relative));

    /// <summary>FNV-1a: <see cref="string.GetHashCode()"/> differs from run to run.</summary>
    private static long StableHash(string text) => text.Aggregate(unchecked((long)0xCBF29CE484222325), static (hash, c) => unchecked((hash ^ c) * 0x100000001B3));
}
