using System.Reflection;

namespace Model;

/// <summary>Texts that travel inside this assembly under their path below <c>src/Model</c>, e.g. <c>Feeds/accidents.yml</c>.</summary>
public static class EmbeddedText
{
    private static readonly Assembly Here = typeof(EmbeddedText).Assembly;

    /// <summary>Paths below a folder, in ordinal order.</summary>
    public static IEnumerable<string> Paths(string folder, string ending) =>
        Here.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <exception cref="FileNotFoundException">No text of that path is in the assembly.</exception>
    public static string Read(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    public static Stream Open(string path) =>
        Here.GetManifestResourceStream(path) ?? throw new FileNotFoundException("Not embedded in Model.", path);
}
