using Ingest.SampleCity.City;

namespace Ingest.SampleCity;

/// <summary>What nobody could see of the sample city, for measuring what the statistics make of it. Tests ask; no page and no command does.</summary>
public static class SampleCityTruth
{
    /// <summary>Codes of the employers that report only a part of their minor injuries.</summary>
    /// <param name="options">Scale up to 1.</param>
    public static IReadOnlySet<string> UnderReporters(SampleCityOptions options) =>
        new Population(options.Seed, block: 0, options.Scale).Make().Where(e => e.HidesMinorInjuries).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
}
