using System.Globalization;

namespace Ingest.Contracts;

/// <summary>The product's two languages.</summary>
public static class Language
{
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");
}
