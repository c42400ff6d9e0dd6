using System.Text;
using Dashboard.Pages.Data.Pipeline;
using Ingest.Jobs;
using Microsoft.Extensions.Localization;

namespace Dashboard.Pages.Analysis.Bench;

/// <summary>What an analyst puts in: a file, or a table pasted from a spreadsheet, and options.</summary>
public sealed record BenchForm
{
    /// <summary>Name of the method.</summary>
    public string Method { get; init; } = StatsRuns.Methods[0].Name;

    public string? Pasted { get; init; }

    public IFormFile? File { get; init; }

    public IFormFile? Reference { get; init; }

    /// <summary>The option <c>method</c>.</summary>
    public string? Choice { get; init; }

    public string? Multiplier { get; init; }

    public string? Confidence { get; init; }

    public bool ScreenOutliers { get; init; }

    public string? Horizon { get; init; }

    public string? Season { get; init; }

    public bool Backtest { get; init; }

    /// <returns>Why there is nothing to compute with; null when there is.</returns>
    public async Task<string?> RefusalAsync(IStringLocalizer<AnalysisBenchTexts> text)
    {
        if (File is null && string.IsNullOrWhiteSpace(Pasted))
        {
            return text["nothing"];
        }

        foreach (var sent in new[] { File, Reference }.OfType<IFormFile>())
        {
            if (await UploadedFile.JudgeAsync(sent) is { } refusal)
            {
                return $"{sent.FileName}: {refusal}";
            }
        }

        return null;
    }

    /// <summary>The table to compute with; a file goes before what was pasted.</summary>
    public StatsFile Input() => File is null ? new StatsFile(new MemoryStream(Encoding.UTF8.GetBytes(Pasted!)), ".csv") : Of(File);

    public StatsFile? ReferenceFile() => Reference is null ? null : Of(Reference);

    /// <summary>Only what the method heeds.</summary>
    public IEnumerable<string> Arguments(StatsMethod method)
    {
        string?[][] all =
        [
            Choice is { Length: > 0 } && method.Choices.Any(c => c.Value == Choice) ? ["--method", Choice] : [],
            Said("multiplier", Multiplier), Said("confidence", Confidence), Said("horizon", Horizon), Said("season", Season),
            ScreenOutliers && method.Options.Contains("screen-outliers") ? ["--screen-outliers"] : [],
            Backtest && method.Options.Contains("backtest") ? ["--backtest"] : [],
        ];
        return all.SelectMany(a => a).OfType<string>();

        string?[] Said(string option, string? value) => method.Options.Contains(option) && !string.IsNullOrWhiteSpace(value) ? [$"--{option}", value.Trim()] : [];
    }

    private static StatsFile Of(IFormFile file) => new(file.OpenReadStream(), Path.GetExtension(file.FileName).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ".xlsx" : ".csv");
}
