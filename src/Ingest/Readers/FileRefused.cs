using System.Diagnostics.CodeAnalysis;
using Model;

namespace Ingest.Readers;

/// <summary>The file cannot be taken in as a whole; nothing of it was loaded.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "FileRefused is what people call it; the suffix adds nothing.")]
public sealed class FileRefused : Exception
{
    /// <param name="code">Names the text that says why.</param>
    /// <param name="values">What fills the places <c>{0}</c>, <c>{1}</c> … of the text.</param>
    public FileRefused(string code, params IReadOnlyList<string> values)
        : base($"{code} {string.Join(' ', values)}") => (Code, Values) = (code, values);

    public string Code { get; }

    public IReadOnlyList<string> Values { get; }

    /// <summary>Why, and what to do, in both languages.</summary>
    public Bilingual Reason => ReaderTexts.Refusal(Code, Values);
}
