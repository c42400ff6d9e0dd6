namespace Ingest.Readers;

/// <summary>Something the sender is told about a file that was read.</summary>
/// <param name="Code">Names its text.</param>
/// <param name="Values">What fills the places <c>{0}</c>, <c>{1}</c> … of the text.</param>
public sealed record LandingRemark(string Code, params IReadOnlyList<string> Values);
