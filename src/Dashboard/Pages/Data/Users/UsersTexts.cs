namespace Dashboard.Pages.Data.Users;

/// <summary>Texts of accounts, roles and requests for access.</summary>
public sealed class UsersTexts;
