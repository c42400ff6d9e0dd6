using Model;

namespace Ingest.AnalystBench;

/// <summary>What is wrong with the input, and where.</summary>
/// <param name="Code">Stable; <c>problem_CODE</c> of the texts says it in words.</param>
/// <param name="Line">Row as a spreadsheet shows it, 1-based; null when the whole file is meant.</param>
/// <param name="Column">Name of the column, or empty.</param>
/// <param name="Value">What stands there, or what else fills the sentence.</param>
public sealed record BenchProblem(string Code, int? Line, string Column, string Value)
{
    public Bilingual Message => Line is { } line
        ? BenchTexts.Of("problem_at_line", line, BenchTexts.Of($"problem_{Code}", Column, Value))
        : BenchTexts.Of($"problem_{Code}", Column, Value);
}
