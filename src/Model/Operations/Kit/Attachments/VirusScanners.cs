using System.Globalization;
using System.Net;

namespace Model.Operations.Kit.Attachments;

/// <summary>Setting <c>Uploads:Scanner</c>: <c>none</c>, or <c>clamd</c> with host and port.</summary>
public static class VirusScanners
{
    public const string Setting = "Uploads:Scanner";
    public const string None = "none";

    private const string Clam = "clamd ";

    // A file of 64 MB takes clamd some ten seconds; what takes longer than this is broken.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="setting">Null or empty where nothing is set.</param>
    /// <param name="refusal">Why there is none; null when there is.</param>
    public static IVirusScanner? Of(string? setting, out Bilingual? refusal)
    {
        refusal = null;
        if (string.IsNullOrWhiteSpace(setting) || setting == None)
        {
            return new NoVirusScanner();
        }

        if (setting.StartsWith(Clam, StringComparison.Ordinal) && At(setting[Clam.Length..].Trim()) is ({ } host, { } port))
        {
            return new ClamScanner(host, port, Patience);
        }

        refusal = new(
            $"配置项 {Setting} 的值“{setting}”不能用：须为 none，或 clamd 主机:端口，如 clamd 127.0.0.1:3310。",
            $"{Setting} is {setting}: it must be none, or clamd HOST:PORT, such as clamd 127.0.0.1:3310.");
        return null;
    }

    private static (string? Host, int? Port) At(string address) =>
        address.LastIndexOf(':') is > 0 and var colon && int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? (address[..colon].Trim('[', ']'), port)
            : (null, null);
}
