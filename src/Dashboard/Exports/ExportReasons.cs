using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Dashboard.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Exports;

/// <summary>Brings a reason from the form to the file: a ticket in the address, for one session, one address and a few minutes. Nothing is kept here; the audit log keeps it.</summary>
public sealed class ExportReasons(IDataProtectionProvider protection)
{
    public const int LeastLength = 4;
    public const int MostLength = 200;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(nameof(ExportReasons)).ToTimeLimitedDataProtector();

    /// <summary>Whether a reason is one: neither nothing nor a story.</summary>
    public static bool Says([NotNullWhen(true)] string? reason) => reason?.Trim() is { Length: >= LeastLength and <= MostLength };

    /// <summary>The address that answers with the file.</summary>
    public string Take(ExportAddress address, CurrentUser user, string reason) =>
        address.With(protector.Protect(JsonSerializer.Serialize(new Ticket(user.Session, $"{address}", reason)), Lifetime));

    /// <summary>The reason that came with a request; null when none did, or not for this.</summary>
    internal string? Given(HttpRequest request, CurrentUser user)
    {
        try
        {
            return request.Query[ExportAddress.Ticket] is [{ } sealedTicket]
                && JsonSerializer.Deserialize<Ticket>(protector.Unprotect(sealedTicket)) is { } ticket
                && ticket.Session == user.Session && ticket.Address == $"{ExportAddress.Of(request)}"
                ? ticket.Reason
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Ticket(Guid Session, string Address, string Reason);
}
