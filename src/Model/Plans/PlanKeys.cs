using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Model.Plans;

/// <summary>Reads keys of a plan's file and notes each fault with its line.</summary>
internal sealed class PlanKeys(string file)
{
    private readonly List<PlanFault> faults = [];

    public IReadOnlyList<PlanFault> Faults => faults;

    public T? Refuse<T>(int line, string key, string value, PlanRule rule)
    {
        faults.Add(new PlanFault(file, line, key, value, rule));
        return default;
    }

    public T? Refuse<T>(YamlNode at, string key, PlanRule rule) => Refuse<T>(LineOf(at), key, (at as YamlScalarNode)?.Value ?? "", rule);

    /// <summary>Names keys that nobody reads.</summary>
    public void Known(YamlMappingNode node, string path, params string[] known)
    {
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !known.Contains(name, StringComparer.Ordinal)))
        {
            Refuse<object>(LineOf(key), Under(path, (key as YamlScalarNode)?.Value ?? ""), "", PlanRule.UnknownKey);
        }
    }

    public YamlNode? Find(YamlMappingNode node, string path, string key, bool mayMiss = false) =>
        node.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: { } name } && name == key).Value is { } found ? found
        : mayMiss ? null
        : Refuse<YamlNode>(LineOf(node), Under(path, key), "", PlanRule.Missing);

    public YamlMappingNode? Mapping(YamlMappingNode node, string path, string key, bool mayMiss = false) => Find(node, path, key, mayMiss) switch
    {
        null => null,
        YamlMappingNode mapping => mapping,
        var other => Refuse<YamlMappingNode>(other, Under(path, key), PlanRule.NotKeysAndValues),
    };

    /// <summary>A text in both languages.</summary>
    public Bilingual? Bilingual(YamlMappingNode node, string key, string path = "")
    {
        if (Mapping(node, path, key) is not { } both)
        {
            return null;
        }

        var at = Under(path, key);
        Known(both, at, "zh", "en");
        return Text(both, at, "zh") is { } zh && Text(both, at, "en") is { } en ? new Bilingual(zh, en) : null;
    }

    public string? Text(YamlMappingNode node, string path, string key) => Find(node, path, key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => text.Trim(),
        var other => Refuse<string>(other, Under(path, key), PlanRule.NoText),
    };

    /// <summary>Texts of a list with the nodes they stand at.</summary>
    public IReadOnlyList<(YamlNode At, string Value)> Texts(YamlMappingNode node, string path, string key, bool mayMiss = false)
    {
        switch (Find(node, path, key, mayMiss))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.Count > 0 || mayMiss:
                var texts = list.Children.Select(child => (At: child, Value: (child as YamlScalarNode)?.Value?.Trim() ?? "")).ToList();
                foreach (var (at, value) in texts.Where((text, place) => texts.FindIndex(other => other.Value == text.Value) < place))
                {
                    Refuse<object>(at, $"{Under(path, key)}", PlanRule.Twice);
                }

                return texts;
            case var other:
                Refuse<object>(other, Under(path, key), PlanRule.NoList);
                return [];
        }
    }

    public int? Year(YamlNode at, string key) =>
        at is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            ? year
            : Refuse<int?>(at, key, PlanRule.NoYear);

    public DateOnly? Date(YamlMappingNode node, string path, string key) =>
        Text(node, path, key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Refuse<DateOnly?>(Find(node, path, key)!, Under(path, key), PlanRule.NoDate);

    /// <summary>A share, 0.10 for 10 %.</summary>
    public double? Share(YamlNode at, string key) => Number(at) is { } share and >= 0 and < 1 ? share : Refuse<double?>(at, key, PlanRule.NoShare);

    public double? Rate(YamlNode at, string key) => Number(at) is { } rate and > 0 and < 1000 ? rate : Refuse<double?>(at, key, PlanRule.NoRate);

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(YamlMappingNode node, string path, string key, PlanRule rule)
        where T : struct, Enum =>
        Find(node, path, key) is not { } at ? null
        : at is YamlScalarNode { Value: { } word } && Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => one.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } chosen ? chosen
        : Refuse<T?>(at, Under(path, key), rule);

    public static string Under(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static double? Number(YamlNode at) =>
        at is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
