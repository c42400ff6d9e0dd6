using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Readers;

namespace Ingest.AnalystBench;

/// <summary>One row of the input. What cannot be read is noted with its line, and zero answered: nothing is computed of an input with notes.</summary>
internal sealed partial class BenchRow(BenchInput input, SheetRow row)
{
    public int Line => row.Number;

    /// <summary>Null when empty or when the file has no such column.</summary>
    public string? Text(string column) =>
        input.Place(column) is { } place && row.Cells[place]?.Normalize(NormalizationForm.FormKC).Trim() is { Length: > 0 } text ? text : null;

    public string Required(string column) => Text(column) ?? Wrong("empty", column, "");

    /// <summary>What stands where a number should; null when nothing does, also where R or a spreadsheet writes that.</summary>
    public string? Figure(string column) => Text(column) is { } text && text is not ("NA" or "N/A" or "#N/A" or "NaN") ? text : null;

    /// <summary>A number, or null when empty.</summary>
    public double? Number(string column)
    {
        if (Figure(column) is not { } text)
        {
            return null;
        }

        // A comma is accepted between groups of three only: 3,14 is somebody's 3.14 and not 314.
        var plain = Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
        if (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Wrong("not_a_number", column, text);
        return null;
    }

    /// <summary>A number of zero or more.</summary>
    public double Amount(string column)
    {
        var number = Number(column);
        if (Figure(column) is not { } text)
        {
            Wrong("empty", column, "");
        }
        else if (number < 0)
        {
            Wrong("below_zero", column, text);
        }

        return number is > 0 ? number.Value : 0;
    }

    /// <summary>A whole number of zero or more.</summary>
    public long Count(string column)
    {
        var amount = Amount(column);
        if (amount == Math.Floor(amount) && amount <= int.MaxValue)
        {
            return (long)amount;
        }

        Wrong(amount > int.MaxValue ? "too_large" : "not_whole", column, Text(column)!);
        return 0;
    }

    /// <summary>A number above zero, or null when empty.</summary>
    public double? Positive(string column)
    {
        var number = Number(column);
        if (number <= 0)
        {
            Wrong("not_above_zero", column, Text(column)!);
        }

        return number > 0 ? number : null;
    }

    /// <summary>0.95, 95 or 95%, as a share.</summary>
    public double? Confidence(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (BenchConfidence.Parse(text) is { } confidence)
        {
            return confidence;
        }

        Wrong("not_a_confidence", column, text);
        return null;
    }

    [GeneratedRegex(@"^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    /// <summary>Notes what is wrong here.</summary>
    /// <returns>Empty.</returns>
    public string Wrong(string code, string column, string value)
    {
        input.Wrong(code, Line, column, value);
        return "";
    }
}
