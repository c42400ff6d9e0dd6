using System.Data;
using System.Text.RegularExpressions;
using Dapper;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>Hands DuckDB the <c>$name</c> values that a query uses. Dapper itself looks for <c>@name</c> and cannot bind a DateOnly.</summary>
internal sealed partial class SnapshotParameters(string sql, IReadOnlyDictionary<string, object?>? values) : SqlMapper.IDynamicParameters
{
    public static IEnumerable<string> NamesIn(string sql) =>
        Names().Matches(sql).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var name in NamesIn(sql))
        {
            if (values is null || !values.TryGetValue(name, out var value))
            {
                throw new InvalidOperationException($"The query wants ${name}.");
            }

            command.Parameters.Add(new DuckDBParameter(name, value));
        }
    }

    [GeneratedRegex(@"\$(?<name>[a-z_][a-z0-9_]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
