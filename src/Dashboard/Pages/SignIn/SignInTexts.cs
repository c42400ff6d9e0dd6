namespace Dashboard.Pages.SignIn;

/// <summary>Texts of signing in.</summary>
public sealed class SignInTexts;
