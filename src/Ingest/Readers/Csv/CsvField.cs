namespace Ingest.Readers.Csv;

/// <summary>Where a field lies in the reader's buffer, quotes included, and what is odd about it.</summary>
internal readonly record struct CsvField(int Start, int Length, CsvTraits Traits);

[Flags]
internal enum CsvTraits
{
    None = 0,

    /// <summary>Begins with a quote.</summary>
    Quoted = 1,

    /// <summary>A line break within the quotes.</summary>
    Break = 2,

    /// <summary>A quote inside a field that did not begin with one; kept as it is.</summary>
    InnerQuote = 4,

    /// <summary>Text goes on after the closing quote.</summary>
    Stray = 8,

    /// <summary>A zero byte.</summary>
    Nul = 16,
}

/// <summary>How lines end; a file may mix them.</summary>
[Flags]
internal enum LineEnds
{
    None = 0,
    Lf = 1,
    CrLf = 2,
    Cr = 4,
}
