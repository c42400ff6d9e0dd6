namespace Model.Statistics.Published;

/// <summary>A published value beside ours.</summary>
/// <param name="What">Which value of the published table.</param>
/// <param name="Published">As published.</param>
/// <param name="Ours">Computed now.</param>
/// <param name="Error">|ours ÷ published − 1|; of words and absent values 0 when alike and 1 when not.</param>
public sealed record Comparison(string What, string Published, string Ours, double Error)
{
    public static Comparison Of(string what, double? published, double? ours) => new(
        what, $"{published}", $"{ours}", (published, ours) switch
        {
            (null, null) => 0,
            ({ } p, { } o) => p == 0 ? Math.Abs(o) : Math.Abs((o / p) - 1),
            _ => 1,
        });

    public static Comparison Of(string what, string published, string ours) =>
        new(what, published, ours, string.Equals(published, ours, StringComparison.Ordinal) ? 0 : 1);
}
