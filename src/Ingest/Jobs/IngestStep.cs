using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit.Extracts;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>One start of the ingest process.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Arguments">Of the command line.</param>
/// <param name="Files">Files it reads; 0 where they are not counted.</param>
internal sealed record IngestStep(RunStep Kind, IReadOnlyList<string> Arguments, int Files = 0)
{
    public static IngestStep Build { get; } = new(RunStep.Build, ["build"]);

    public static IngestStep Warn { get; } = new(RunStep.Warn, ["warn"]);

    public static IngestStep Extract { get; } = new(RunStep.Extract, ["extract"], ModuleExtracts.All.Count);

    public static IngestStep Rank { get; } = new(RunStep.Rank, ["rank"]);

    public static IngestStep Forecast { get; } = new(RunStep.Forecast, ["forecast"]);

    public static IngestStep Generate(DataFolder data) => new(RunStep.Generate, ["generate", "--part", "rest", "--out", data.Generated]);

    public static IngestStep Load(IReadOnlyList<string> paths) => new(
        RunStep.Load,
        ["load", .. paths],
        paths.Sum(p => Directory.Exists(p) ? Directory.EnumerateFiles(p).Count(f => !Path.GetFileName(f).StartsWith('.')) : 1));

    /// <summary>What is to be done now. The sample city is made first, but for a few corrections that its second run brings; files in the inbox come next.</summary>
    /// <param name="data">The installation.</param>
    /// <param name="mode">What the installation holds.</param>
    /// <param name="trigger">Why the run was started.</param>
    /// <param name="inbox">Files that have arrived whole.</param>
    public static IEnumerable<Func<IngestStep>> Plan(DataFolder data, DataMode? mode, RunTrigger trigger, IReadOnlyList<string> inbox)
    {
        var isNewCity = mode == DataMode.Sample && data.CurrentBuild() is null;
        if (isNewCity)
        {
            yield return () => Generate(data);
            yield return () => Load(SampleFiles.Paths(data));
        }
        else if (mode == DataMode.Sample && trigger is not (RunTrigger.Inbox or RunTrigger.Retrain) && SampleFiles.Late(data) is { Count: > 0 } corrections)
        {
            yield return () => Load(corrections);
        }

        if (inbox.Count > 0)
        {
            yield return () => Load(inbox);
        }

        // A new day makes feeds late, so the nightly run builds even when nothing arrived.
        if (!isNewCity && inbox.Count == 0 && (trigger == RunTrigger.Inbox || !File.Exists(data.RawFile)))
        {
            yield break;
        }

        if (trigger == RunTrigger.Retrain)
        {
            yield return () => Rank;
            yield return () => Forecast;
        }
        else if (trigger != RunTrigger.Inbox)
        {
            // What people worked on goes in with the night and when somebody asks, not with every file that arrives.
            yield return () => Extract;

            // The first rank and the first forecasts do not wait for their day of the month; they are learnt from the snapshot before this build's.
            if (!isNewCity && data.CurrentBuild() is not null && new RiskShelf(data).Current() is null)
            {
                yield return () => Rank;
            }

            if (!isNewCity && data.CurrentBuild() is not null && new ForecastShelf(data).Current() is null)
            {
                yield return () => Forecast;
            }
        }

        yield return () => Build;
        yield return () => Warn;
    }
}
