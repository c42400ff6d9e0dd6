namespace Dashboard.Pages.Joint.Packs;

/// <summary>Texts of data packs.</summary>
public sealed class PacksTexts;
