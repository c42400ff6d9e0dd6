using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Asks a query at several moments at once: what it may know of each is cut by <c>moments.sql</c>, which stands before it.</summary>
internal static class Moments
{
    public static List<T> Ask<T>(SnapshotReader reader, string query, DateOnly first, DateOnly last, params (string Name, object? Value)[] more)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["first"] = first, ["last"] = last };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return reader.Run<T>(EmbeddedText.Read("Analysis/Warnings/moments.sql") + EmbeddedText.Read($"Analysis/Warnings/{query}.sql"), parameters);
    }
}
