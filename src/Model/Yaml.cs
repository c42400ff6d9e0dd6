using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Model;

/// <summary>The one way this product reads its YAML: snake_case keys and enumeration members, unknown keys are an error.</summary>
public static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    public static T ReadEmbedded<T>(string path) => Reader.Deserialize<T>(EmbeddedText.Read(path));

    public static T Parse<T>(string text) => Reader.Deserialize<T>(text);
}
