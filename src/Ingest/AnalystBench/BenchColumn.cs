namespace Ingest.AnalystBench;

/// <summary>A column that a method reads.</summary>
/// <param name="Name">As the header says it; case and blanks around do not matter. <c>column_NAME</c> of the texts has its title, which a header may say as well.</param>
/// <param name="IsRequired">The file is refused without it.</param>
public sealed record BenchColumn(string Name, bool IsRequired = true)
{
    public static implicit operator BenchColumn(string name) => FromString(name);

    /// <param name="name">Ends with a question mark when the column may be missing.</param>
    public static BenchColumn FromString(string name) => new(name.TrimEnd('?'), !name.EndsWith('?'));
}
