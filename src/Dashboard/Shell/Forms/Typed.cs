using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Model.Operations.Kit.Drafts;

namespace Dashboard.Shell.Forms;

/// <summary>What stands in the fields of a form, as it was typed: sent, kept as a draft, or taken from a record. A wrong date stays as it was written, to be put right.</summary>
public sealed class Typed
{
    // The token is the form's, the rest is what a merge asks.
    private static readonly string[] NotTyped = ["__RequestVerificationToken", "handler"];

    /// <summary>Begins the name of a field for a personal value: what is typed there is kept in no draft, and shown to nobody else.</summary>
    public const string Personal = "personal-";

    private readonly Dictionary<string, string[]> values;

    private Typed(Dictionary<string, string[]> values) => this.values = values;

    public static Typed Nothing => new(new(StringComparer.Ordinal));

    public IEnumerable<string> Names => values.Keys;

    /// <summary>Empty where nothing was typed.</summary>
    public string this[string name] => values.GetValueOrDefault(name)?.FirstOrDefault() ?? "";

    public static Typed Of(params (string Name, string? Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value is null ? [] : new[] { field.Value }, StringComparer.Ordinal));

    public static Typed Of(IEnumerable<KeyValuePair<string, StringValues>> form) => new(form
        .Where(field => !NotTyped.Contains(field.Key, StringComparer.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value.OfType<string>().Select(value => value.ReplaceLineEndings("\n")).ToArray(), StringComparer.Ordinal));

    public static Typed Of(Draft draft) => new(new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(draft.Fields)!, StringComparer.Ordinal));

    /// <summary>All values of a field that stands several times.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Has(string name, string value) => All(name).Contains(value, StringComparer.Ordinal);

    public void Set(string name, params string[] given) => values[name] = given;

    /// <summary>As a draft keeps it: without personal values.</summary>
    public string ToJson() => JsonSerializer.Serialize(values.Where(field => !IsPersonal(field.Key)).ToDictionary(StringComparer.Ordinal));

    internal static bool IsPersonal(string name) => name.StartsWith(Personal, StringComparison.Ordinal);
}
