using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.AnalystBench;
using Ingest.Readers;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>stats METHOD FILE</c>: the statistics of the pages on data of one's own.</summary>
internal static class StatsCommand
{
    /// <summary>The command of one method, with the options that it heeds.</summary>
    public static Command Of(BenchMethod method, Func<Command, Func<Session, ParseResult, CancellationToken, Answer>, Command> answering)
    {
        var columns = string.Join(", ", method.Columns.Select(c => c.IsRequired ? c.Name : $"[{c.Name}]"));
        var command = new Command(method.Name, CommandTexts.Of("stats_columns", BenchTexts.Of($"method_{method.Name}"), columns).ToString());
        var file = new Argument<string>("FILE") { Description = CommandTexts.Of("argument_stats").ToString() };
        command.Add(file);
        var choice = new Option<string?>("--method") { Description = CommandTexts.Of("option_stats_method").ToString(), HelpName = string.Join('|', method.Choices) };
        var named = method.Options.ToDictionary(o => o, o => o is "screen-outliers" or "backtest" ? (Option)new Option<bool>($"--{o}") : new Option<string?>($"--{o}"), StringComparer.Ordinal);
        if (method.Choices.Count > 0)
        {
            choice.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. method.Choices]);
            command.Add(choice);
        }

        foreach (var (name, option) in named)
        {
            option.Description = CommandTexts.Of($"option_stats_{name}").ToString();
            command.Add(option);
        }

        var most = new Option<int>("--most-rows") { Hidden = true, DefaultValueFactory = _ => BenchFile.MostRows };
        command.Add(most);
        return answering(command, (session, parsed, stop) =>
        {
            string? Said(string option) => named.TryGetValue(option, out var o) && o is Option<string?> said ? parsed.GetValue(said) : null;
            bool IsSet(string option) => named.TryGetValue(option, out var o) && parsed.GetValue((Option<bool>)o);
            var options = new BenchOptions
            {
                Method = method.Choices.Count > 0 ? parsed.GetValue(choice)?.ToLowerInvariant() : null,
                ScreenOutliers = IsSet("screen-outliers"),
                Backtest = IsSet("backtest"),
                Reference = Said("reference"),
                MostRows = parsed.GetValue(most),
            };
            return Run(method, parsed.GetRequiredValue(file), options, Said, stop);
        });
    }

    private static Answer Run(BenchMethod method, string path, BenchOptions options, Func<string, string?> said, CancellationToken stop)
    {
        var (read, wrongOption) = Numbers(options, said);
        if (wrongOption is { } wrong)
        {
            return Refusals.Answer(ExitCode.Refused, "option", CommandTexts.Of("stats_option_wrong", wrong.Option, wrong.Value));
        }

        options = read!;
        if (new[] { path, options.Reference }.FirstOrDefault(p => p is not null && !File.Exists(p)) is { } missing)
        {
            return Refusals.Answer(ExitCode.Refused, "no_file", CommandTexts.Of("stats_no_file", missing));
        }

        try
        {
            var outcome = BenchRun.Of(method, path, options, stop);
            return outcome.Problems.Count > 0 ? Wrong(outcome.Problems) : Answered(outcome.Answers);
        }
        catch (FileRefused refused)
        {
            return Refusals.Answer(ExitCode.Refused, refused.Code, refused.Reason);
        }
    }

    /// <summary>Options that are numbers, or the first that is none.</summary>
    private static (BenchOptions? Options, (string Option, string Value)? Wrong) Numbers(BenchOptions options, Func<string, string?> said)
    {
        if (said("multiplier") is { } multiplier)
        {
            if (!double.TryParse(multiplier, NumberStyles.Float, CultureInfo.InvariantCulture, out var per) || per is not (> 0 and < double.PositiveInfinity))
            {
                return (null, ("--multiplier", multiplier));
            }

            options = options with { Multiplier = per };
        }

        if (said("confidence") is { } level)
        {
            if (BenchConfidence.Parse(level) is not { } confidence)
            {
                return (null, ("--confidence", level));
            }

            options = options with { Confidence = confidence };
        }

        if (said("horizon") is { } ahead)
        {
            if (!int.TryParse(ahead, NumberStyles.None, CultureInfo.InvariantCulture, out var horizon) || horizon is < 1 or > BenchOptions.FarthestHorizon)
            {
                return (null, ("--horizon", ahead));
            }

            options = options with { Horizon = horizon };
        }

        if (said("season") is { } repeats)
        {
            if (!int.TryParse(repeats, NumberStyles.None, CultureInfo.InvariantCulture, out var season) || season is < 1 or > BenchOptions.LongestSeason)
            {
                return (null, ("--season", repeats));
            }

            options = options with { Season = season };
        }

        return (options, null);
    }

    private static Answer Wrong(IReadOnlyList<BenchProblem> problems) => new(
        ExitCode.Refused,
        new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = "wrong_input",
                ["message"] = $"{CommandTexts.Of("stats_wrong", problems.Count)} {problems[0].Message}",
                ["problems"] = new JsonArray([.. problems.Take(BenchRun.ListedProblems).Select(Json)]),
                ["count"] = problems.Count,
            },
        },
        console =>
        {
            console.MarkupLineInterpolated($"[red]{CommandTexts.Of("stats_wrong", problems.Count)}[/]");
            foreach (var problem in problems.Take(BenchRun.ListedProblems))
            {
                console.MarkupLineInterpolated($"{problem.Message}");
            }

            if (problems.Count > BenchRun.ListedProblems)
            {
                console.MarkupLineInterpolated($"{CommandTexts.Of("stats_more", problems.Count - BenchRun.ListedProblems)}");
            }
        });

    private static JsonObject Json(BenchProblem problem) => new()
    {
        ["rule"] = problem.Code,
        ["line"] = problem.Line,
        ["column"] = problem.Column,
        ["value"] = problem.Value,
        ["message"] = problem.Message.ToString(),
    };

    private static Answer Answered(IReadOnlyList<BenchAnswer> answers) => new(
        ExitCode.Done,
        new JsonArray([.. answers.Select(a => new JsonObject(a.Cells.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)Json(c.Value)))))]),
        console =>
        {
            var table = new Table().Border(TableBorder.Simple);
            // A column that nothing fills (no series, no exposure, no note) would only take room.
            var filled = Enumerable.Range(0, answers[0].Cells.Count).Where(i => answers.Any(a => a.Cells[i].Value is not (null or ""))).ToList();
            foreach (var i in filled)
            {
                table.AddColumn(Markup.Escape(BenchTexts.Title(answers[0].Cells[i].Key).ToString()));
            }

            foreach (var answer in answers)
            {
                table.AddRow([.. filled.Select(i => answer.Cells[i]).Select(c => Markup.Escape(BenchTexts.Shown(c.Key, c.Value).ToString()))]);
            }

            console.Write(table);
        });

    private static JsonValue? Json(object? value) => value switch
    {
        null => null,
        double number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create(value.ToString()),
    };
}
