namespace Ingest.SampleCity;

/// <summary>What to generate.</summary>
/// <param name="Scale">Multiple of the city (13,152 employers on 2022-06-30), above 0 and up to 100.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="Part">Which files to write; what they hold does not depend on it.</param>
public sealed record SampleCityOptions(double Scale = 1, int Seed = SampleCityOptions.DefaultSeed, SamplePart Part = SamplePart.All)
{
    /// <summary>Seed of the files in <c>data/samples</c>.</summary>
    public const int DefaultSeed = 20_220_631;
}

public enum SamplePart
{
    /// <summary>Every file.</summary>
    All,

    /// <summary>What the repository holds (<c>data/samples</c>).</summary>
    Committed,

    /// <summary>Most months of contributions and payments: too large for the repository, made by the first run.</summary>
    Rest,
}

/// <summary>How far the generator is.</summary>
/// <param name="File">The file just written, relative to the folder; empty while the city is simulated.</param>
/// <param name="Done">Steps done of <paramref name="Total"/>.</param>
/// <param name="Total">Steps in all.</param>
public sealed record GenerateProgress(string File, int Done, int Total);

/// <summary>A written file and what its reader shall find, so that a load can be compared with it.</summary>
/// <param name="Feed">Contract id.</param>
/// <param name="File">Path relative to the folder, with <c>/</c>.</param>
/// <param name="Read">Records in the file (for enrolment: non-blank cells).</param>
/// <param name="Duplicates">Records said a second time with equal values in the file itself.</param>
/// <param name="Wrong">Records that a rule must put in quarantine, by what was spoilt.</param>
public sealed record GeneratedFile(string Feed, string File, int Read, int Duplicates, IReadOnlyDictionary<string, int> Wrong);
