using System.Globalization;

namespace Dashboard.Shell.Lists;

/// <summary>A cell of a list's table.</summary>
/// <param name="Text">What it says.</param>
public sealed record ListCell(string Text)
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>A second, smaller line.</summary>
    public string? Note { get; init; }

    /// <summary>Where the second line leads.</summary>
    public string? NoteHref { get; init; }

    /// <summary>What the second line is for who hears it alone; needed where several rows say the same.</summary>
    public string? NoteLabel { get; init; }

    /// <summary>Shape of a state: <c>met</c>, <c>on</c>, <c>un</c> or <c>off</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Stays on one line.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A value in words.</summary>
    public static ListCell Of(object? value) => value switch
    {
        null or "" => new(Format.None),
        DateOnly day => new(Format.ShortDate(day)) { IsWhole = true },
        int count => new(Format.Count(count)) { IsWhole = true },
        _ => new(Convert.ToString(value, CultureInfo.CurrentCulture)!),
    };
}
