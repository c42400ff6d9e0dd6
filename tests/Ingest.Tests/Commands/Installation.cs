using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using Ingest.Commands;
using Model.Warehouse;

namespace Ingest.Tests.Commands;

/// <summary>A data folder of its own, and the command line over it as people use it.</summary>
internal sealed class Installation : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ingest-").FullName;

    public Installation() => Data.Create();

    public DataFolder Data => new(Path.Combine(root, "data"));

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Writes a file as a department would send it.</summary>
    public string Sent(string name, string content) => Sent(name, Encoding.UTF8.GetBytes(content));

    public string Sent(string name, byte[] content)
    {
        var path = Path.Combine(root, "sent", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Lines of a csv under the standard headers of a feed.</summary>
    public string Sent(string name, string header, params IEnumerable<string> lines) => Sent(name, string.Join('\n', lines.Prepend(header)) + "\n");

    public async Task<Answered> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal { Output = output, Error = error, Patience = Patience, Start = root };
        var exit = await CommandLine.RunAsync([.. arguments, "--data", Data.Root], terminal, TestContext.Current.CancellationToken);
        return new Answered(exit, output.ToString(), error.ToString());
    }

    /// <summary>Loads and gives what the machine is told of the first file.</summary>
    public async Task<Loaded> LoadAsync(string file, params string[] more)
    {
        var answered = await RunAsync(["load", file, .. more, "--json"]);
        return Loaded.Of(answered.Exit, answered.Json.GetProperty("files")[0]);
    }

    /// <summary>Rows of the raw file, each as its columns' text joined by <c>|</c>.</summary>
    public List<string> Raw(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={Data.RawFile};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

/// <summary>What a command gave back.</summary>
internal sealed record Answered(int Exit, string Output, string Error)
{
    /// <summary>The one JSON object on the one line of standard output.</summary>
    public JsonElement Json
    {
        get
        {
            Assert.Single(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            return JsonDocument.Parse(Output).RootElement;
        }
    }
}

/// <summary>What the machine is told of one file.</summary>
internal sealed record Loaded(int Exit, string? Feed, long Read, long Accepted, long Quarantined, long Duplicate, long Skipped, string? Refused, string? Message, IReadOnlyList<string> Remarks)
{
    public static Loaded Of(int exit, JsonElement file)
    {
        long Count(string name) => file.GetProperty(name).GetInt64();
        var refused = file.GetProperty("refused");
        var whole = refused.ValueKind == JsonValueKind.Object;
        return new Loaded(
            exit, file.GetProperty("feed").GetString(), Count("read"), Count("accepted"), Count("quarantined"), Count("duplicate"), Count("skipped"),
            whole ? refused.GetProperty("code").GetString() : null,
            whole ? refused.GetProperty("message").GetString() : null,
            [.. file.GetProperty("remarks").EnumerateArray().Select(r => r.GetString()!)]);
    }
}
