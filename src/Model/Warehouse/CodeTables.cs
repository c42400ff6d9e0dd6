using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Model.Codes;

namespace Model.Warehouse;

/// <summary>The code lists as tables, <c>codes.&lt;list&gt;</c> with dashes as underscores. All columns are text as in the csv; an empty cell is null.</summary>
public static partial class CodeTables
{
    /// <summary>What models may name in <c>codes</c>: the lists, and the types that are made of them.</summary>
    public static IReadOnlySet<string> TablesAndTypes { get; } = Names
        .Select(list => $"codes.{TableOf(list)}")
        .Concat(TypeName().Matches(EmbeddedText.Read("Warehouse/Meta/types.sql")).Select(m => m.Groups["name"].Value))
        .ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Names => EmbeddedText.Paths("Codes", ".csv").Select(path => Path.GetFileNameWithoutExtension(path));

    public static string TableOf(string list) => list.Replace('-', '_');

    [GeneratedRegex(@"create type (?<name>codes\.\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    public static void Load(DuckDBConnection connection)
    {
        foreach (var name in Names)
        {
            var list = CodeList.Named(name);
            connection.Run($"create table codes.{TableOf(name)} ({string.Join(", ", list.Header.Select(column => $"{column} varchar"))})");
            using var appender = connection.CreateAppender("codes", TableOf(name));
            foreach (var values in list.Rows)
            {
                var row = appender.CreateRow();
                for (var i = 0; i < list.Header.Count; i++)
                {
                    var value = i < values.Length && values[i].Length > 0 ? values[i] : null;
                    row.AppendValue(value);
                }

                row.EndRow();
            }
        }
    }
}
