namespace Dashboard.Pages.Joint.Inspections;

/// <summary>Words of the joint inspection's pages; the texts stand beside it in both languages.</summary>
public sealed class InspectionsTexts;
