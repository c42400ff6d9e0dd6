using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.AnalystBench;
using Model;

namespace Ingest.Jobs;

/// <summary>统计试算 from the browser: the same command line as in the shell, in a process of its own, over files that are gone afterwards.</summary>
public sealed class StatsRuns(IngestProcess process)
{
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
        var folder = Directory.CreateTempSubdirectory("stats-");
        try
        {
            List<string> arguments = ["stats", method.Name, await KeepAsync(input, "input"), .. options];
            if (reference is not null)
            {
                arguments.AddRange(["--reference", await KeepAsync(reference, "reference")]);
            }

            var exit = await process.RunAsync(arguments, _ => { }, stop, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "zh");
            return new StatsAnswer([.. (exit.Rows ?? []).OfType<JsonObject>().Select(Row)], [.. Problems(exit)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task<string> KeepAsync(StatsFile file, string name)
        {
            var path = Path.Combine(folder.FullName, name + file.Ending);
            await using var kept = File.Create(path);
            await file.Content.CopyToAsync(kept, stop);
            return path;
        }
    }

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
