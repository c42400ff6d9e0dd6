using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Model;

namespace Dashboard.Api;

/// <summary>How answers are written: snake_case names, choices in kebab-case, texts in the language asked for.</summary>
public static partial class ApiJson
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = new SnakeCase();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new InOneLanguage());
    }

    /// <summary><c>RatePer1000</c> is <c>rate_per_1000</c>, which the framework would write rate_per1000.</summary>
    private sealed partial class SnakeCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => BeforeDigits().Replace(SnakeCaseLower.ConvertName(name), "_");

        [GeneratedRegex("(?<=[a-z])(?=[0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
        private static partial Regex BeforeDigits();
    }

    /// <summary>One text, not two: <c>?culture=en</c> asks for the other.</summary>
    private sealed class InOneLanguage : JsonConverter<Bilingual>
    {
        public override Bilingual Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, Bilingual value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.In(CultureInfo.CurrentUICulture));
    }
}
