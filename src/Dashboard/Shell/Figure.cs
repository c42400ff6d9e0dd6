namespace Dashboard.Shell;

/// <summary>A plain number in a <c>.figs</c> list: value, unit, interval, comparison, the rows behind it and what it means.</summary>
public sealed record Figure(string Name, string Value, string? Unit = null, string? Interval = null, string? By = null, string? Href = null, string? DefinitionHref = null);

/// <summary>An applied filter and the address without it.</summary>
public sealed record FilterChip(string Text, string WithoutHref);
