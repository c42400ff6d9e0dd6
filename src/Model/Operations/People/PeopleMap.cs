using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Model.Operations.People;

/// <summary>Tables of accounts, sessions and what two hands decide.</summary>
internal static class PeopleMap
{
    private const int NameLength = 200;
    private const int TextLength = 1000;

    // The longest that WebAuthn allows is 1023 bytes.
    private const int CredentialLength = 1024;

    public static void Map(ModelBuilder model)
    {
        model.Entity<UserAccount>(Account);
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        // Said here, not left to the host's options for Identity: a command without a host must find the same tables.
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("account_passkey");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
            passkey.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.UserId);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
        model.Entity<UserSession>(session =>
        {
            session.ToTable("user_session");
            session.Property(s => s.Id).ValueGeneratedNever();
            session.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.AccountId);
            session.Property(s => s.From).HasMaxLength(NameLength);
            session.Property(s => s.Browser).HasMaxLength(TextLength);
            session.Property(s => s.Method).HasMaxLength(NameLength);
            session.HasIndex(s => new { s.AccountId, s.StartedAt });
        });
        model.Entity<AccessRequest>(request =>
        {
            TwoHanded(request, "access_request");
            request.Ignore(r => r.Access);
            request.Property(r => r.Department).HasMaxLength(NameLength);
        });
        model.Entity<ResetRequest>(request =>
        {
            TwoHanded(request, "reset_request");
            request.Property(r => r.SealedHalf).HasMaxLength(TextLength).HasAnnotation(Audit.AuditChain.Secret, true);
        });
    }

    private static void TwoHanded<T>(EntityTypeBuilder<T> request, string table)
        where T : TwoHandedRequest
    {
        request.ToTable(table);
        request.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.AccountId);
        request.Property(r => r.Reason).HasMaxLength(TextLength);
        request.Property(r => r.DecidedBecause).HasMaxLength(TextLength);
        request.Property(r => r.AskedBy).HasMaxLength(NameLength);
        request.Property(r => r.DecidedBy).HasMaxLength(NameLength);
        // Decided once, also by two at the same moment.
        request.Property(r => r.Decision).IsConcurrencyToken();
        request.HasIndex(r => r.Decision);
    }

    private static void Account(EntityTypeBuilder<UserAccount> account)
    {
        account.ToTable("account");
        account.Ignore(a => a.Access);
        account.Ignore(a => a.IsDisabled);
        account.Property(a => a.Name).HasMaxLength(NameLength);
        account.Property(a => a.Unit).HasMaxLength(NameLength);
        account.Property(a => a.Department).HasMaxLength(NameLength);
        account.Property(a => a.DisabledBecause).HasMaxLength(TextLength);
        // What the list of accounts is sorted by.
        account.HasIndex(a => new { a.Name, a.UserName });
        foreach (var secret in new[] { nameof(UserAccount.PasswordHash), nameof(UserAccount.SecurityStamp), nameof(UserAccount.ConcurrencyStamp) })
        {
            account.Property(secret).HasAnnotation(Audit.AuditChain.Secret, true);
        }
    }
}
