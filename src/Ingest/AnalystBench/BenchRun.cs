using Ingest.Readers;

namespace Ingest.AnalystBench;

/// <summary>Runs a method over a file.</summary>
public static class BenchRun
{
    /// <summary>More are counted, not listed.</summary>
    public const int ListedProblems = 20;

    /// <exception cref="FileRefused">The file cannot be read as a table.</exception>
    public static BenchOutcome Of(BenchMethod method, string path, BenchOptions options, CancellationToken stop)
    {
        var input = BenchInput.Of(BenchFile.Read(path, options.MostRows, stop), method.Columns, options.MostRows);
        var answers = input.Problems.Count == 0 ? method.Answer(input, options).ToList() : [];
        return input.Problems.Count == 0 ? new BenchOutcome(answers, []) : new BenchOutcome([], [.. input.Problems.Distinct()]);
    }
}

/// <param name="Answers">One an input row or unit; empty when something is wrong.</param>
/// <param name="Problems">What is wrong; empty when there is an answer.</param>
public sealed record BenchOutcome(IReadOnlyList<BenchAnswer> Answers, IReadOnlyList<BenchProblem> Problems);
