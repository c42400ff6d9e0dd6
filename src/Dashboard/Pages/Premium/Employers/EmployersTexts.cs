namespace Dashboard.Pages.Premium.Employers;

/// <summary>Texts of the employer list and of one employer.</summary>
public sealed class EmployersTexts;
