namespace Dashboard.Shell;

/// <summary>Texts of the shell, in <c>ShellTexts.*.resx</c>.</summary>
public sealed class ShellTexts;
