namespace Dashboard.Pages.Data.Configuration;

/// <summary>What one thing is set to. Never a secret: of those it says only whether there is one.</summary>
/// <param name="Id">Ends the keys of its name and help in the texts.</param>
/// <param name="Value">As it is in force.</param>
/// <param name="Where">Key, variable, flag or file that sets it.</param>
/// <param name="IsFault">Somebody should see to it.</param>
public sealed record Setting(string Id, string Value, string Where, bool IsFault = false);

/// <summary>Settings of one kind, in the order shown.</summary>
public sealed record SettingGroup(string Id, IReadOnlyList<Setting> Settings);
