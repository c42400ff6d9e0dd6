namespace Dashboard.Pages.Joint.Meetings;

/// <summary>Words of the joint meeting's pages; the texts stand beside it in both languages.</summary>
public sealed class MeetingsTexts;
