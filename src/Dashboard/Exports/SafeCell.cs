namespace Dashboard.Exports;

/// <summary>
/// Keeps a text from being taken for a formula. A workbook stores it as text anyway, but people save sheets as csv
/// and open them again, and then a name that starts with = would be run.
/// </summary>
public static class SafeCell
{
    private const string Starts = "=+-@\t\r＝＋－＠";

    public static object? Of(object? value) => value is string { Length: > 0 } text && Starts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : value;
}
