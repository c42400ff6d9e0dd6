using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.AnalystBench;
using Model;

namespace Ingest.Jobs;

/// <summary>统计试算 from the browser: the same command line as in the shell, in a process of its own, over files that are gone afterwards.</summary>
public sealed class StatsRuns(IngestProcess process) : IDisposable
{
    /// <summary>More come back by the command line only: a page is no place for them, and the web process holds them all.</summary>
    public const int MostRows = 20_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>What can be chosen, in the order shown.</summary>
    public static IReadOnlyList<StatsMethod> Methods { get; } = [.. BenchMethod.All.Select(m => new StatsMethod(
        m.Name, BenchTexts.Of($"short_{m.Name}"), BenchTexts.Of($"method_{m.Name}"), [.. m.Columns.Select(c => (c.Name, c.IsRequired))], [.. m.Choices.Select(c => (c, BenchTexts.Of($"word_{c}")))], m.Options, m.Example))];

    /// <summary>Title of a column that is read or answered.</summary>
    public static Bilingual Title(string column) => BenchTexts.Title(column);

    /// <param name="method">One of <see cref="Methods"/>.</param>
    /// <param name="input">The file, with its name's ending.</param>
    /// <param name="reference">The reference's, where the method takes one.</param>
    /// <param name="options">Further arguments, option and value.</param>
    /// <param name="stop">Ends the run.</param>
    public async Task<StatsAnswer> RunAsync(StatsMethod method, StatsFile input, StatsFile? reference, IEnumerable<string> options, CancellationToken stop)
    {
        // One at a time: each may take a processor and the memory of a whole run.
        await one.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("stats-");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(Deadline);
        try
        {
            List<string> arguments = ["stats", method.Name, await KeepAsync(input, "input"), "--most-rows", $"{MostRows}", .. options];
            if (reference is not null)
            {
                arguments.AddRange(["--reference", await KeepAsync(reference, "reference")]);
            }

            var exit = await process.RunAsync(arguments, _ => { }, deadline.Token, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh");
            return new StatsAnswer([.. (exit.Rows ?? []).OfType<JsonObject>().Select(Row)], [.. Problems(exit)]);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new StatsAnswer([], [BenchTexts.Of("no_answer").ToString()]);
        }
        finally
        {
            folder.Delete(recursive: true);
            one.Release();
        }

        async Task<string> KeepAsync(StatsFile file, string name)
        {
            var path = Path.Combine(folder.FullName, name + file.Ending);
            await using var kept = File.Create(path);
            await file.Content.CopyToAsync(kept, stop);
            return path;
        }
    }

    public void Dispose() => one.Dispose();

    private static Dictionary<string, object?> Row(JsonObject row) => row.ToDictionary(c => c.Key, c => c.Value?.GetValueKind() switch
    {
        JsonValueKind.Number => c.Value.GetValue<double>(),
        JsonValueKind.String => c.Value.GetValue<string>(),
        JsonValueKind.True or JsonValueKind.False => c.Value.GetValue<bool>(),
        _ => (object?)null,
    });

    private static IEnumerable<string> Problems(IngestExit exit)
    {
        if (exit.Rows is not null)
        {
            return [];
        }

        var error = exit.Answer?["error"];
        return error?["problems"] is JsonArray listed
            ? [.. listed.Select(p => p!["message"]!.GetValue<string>())]
            : [error?["message"]?.GetValue<string>() ?? BenchTexts.Of("no_answer").ToString()];
    }
}

/// <param name="Name">On the command line.</param>
/// <param name="Short">What a tab calls it.</param>
/// <param name="Title">What it does.</param>
/// <param name="Columns">That it reads.</param>
/// <param name="Choices">Of the option <c>method</c>, first the default.</param>
/// <param name="Options">That it heeds: multiplier, confidence, screen-outliers, reference …</param>
/// <param name="Example">A csv to begin with.</param>
public sealed record StatsMethod(string Name, Bilingual Short, Bilingual Title, IReadOnlyList<(string Name, bool IsRequired)> Columns, IReadOnlyList<(string Value, Bilingual Words)> Choices, IReadOnlyList<string> Options, string Example);

/// <param name="Content">Read once.</param>
/// <param name="Ending">.csv or .xlsx.</param>
public sealed record StatsFile(Stream Content, string Ending);

/// <param name="Rows">Column to number, text or null, in the order answered.</param>
/// <param name="Problems">In the user's language; empty when there is an answer.</param>
public sealed record StatsAnswer(IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, IReadOnlyList<string> Problems)
{
    /// <summary>A value as people read it.</summary>
    public static string Shown(string column, object? value) => BenchTexts.Shown(column, value).ToString();
}
