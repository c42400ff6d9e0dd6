namespace Dashboard.Pages.Account;

/// <summary>Texts of one's own account.</summary>
public sealed class AccountTexts;
