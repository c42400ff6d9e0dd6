using System.Globalization;
using Model;

namespace Ingest.Commands;

/// <summary>Words of the command line in both languages, from <c>Commands/texts.yml</c>.</summary>
public static class CommandTexts
{
    private static readonly Dictionary<string, Bilingual> All = Load();

    public static Bilingual Of(string key, params object[] values) => new(
        string.Format(Contracts.Language.Chinese, All[key].Zh, values),
        string.Format(Contracts.Language.English, All[key].En, values));

    /// <summary>The texts as they stand in the file, places unfilled.</summary>
    public static Dictionary<string, Bilingual> Load()
    {
        using var reader = new StreamReader(typeof(CommandTexts).Assembly.GetManifestResourceStream("Commands/texts.yml")!);
        return Yaml.Parse<Dictionary<string, Bilingual>>(reader.ReadToEnd());
    }

    /// <summary>The language asked for, else that of the environment, else Chinese.</summary>
    public static CultureInfo Culture(string? asked)
    {
        var named = asked ?? Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "";
        return named.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Contracts.Language.English : Contracts.Language.Chinese;
    }
}
