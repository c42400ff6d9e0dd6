using System.Data.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Drafts;
using Model.Operations.Kit.Personal;
using Model.Operations.People;
using Model.Warehouse;

namespace Model.Operations;

/// <summary>What people do and what runs did: the operational store, the same on SQLite and on PostgreSQL.</summary>
public abstract class OperationsDb(DbContextOptions options) : IdentityUserContext<UserAccount, Guid>(options)
{
    private const int NameLength = 200;
    private const int HashLength = 64;

    // A store of the pool serves one request after another: between them it sees nothing.
    private Func<CountyScope>? scope;

    public DbSet<IngestRun> Runs => Set<IngestRun>();

    public DbSet<ReceivedBatch> Batches => Set<ReceivedBatch>();

    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();

    public DbSet<Upload> Uploads => Set<Upload>();

    /// <summary>审计日志. What is added is chained when it is saved.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();

    public DbSet<ResetRequest> ResetRequests => Set<ResetRequest>();

    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Names of the filters that stand before every <see cref="Record"/>, for the few that must look past one of them.</summary>
    public static class Filters
    {
        /// <summary>Only what the scope of this store sees.</summary>
        public const string County = "county";

        /// <summary>Only what was not deleted.</summary>
        public const string Deleted = "deleted";
    }

    /// <exception cref="InvalidOperationException">Nobody has said yet what this store may see.</exception>
    private CountyScope Scope => (scope ?? throw new InvalidOperationException("This store was not told what it may see."))();

    private bool SeesCity => Scope.Counties is null;

    private IReadOnlyList<string> Counties => Scope.Counties ?? [];

    /// <summary>In queries, what the store's own <c>lower</c> makes of a text: a comparison by pattern minds capitals on one store and not on the other.</summary>
    public static string Lower(string text) => throw new NotSupportedException($"Only a query can ask for this: {text}");

    /// <summary>From now on records of this scope are seen and kept, and no others. Asked when first needed: who uses the store may not be known before.</summary>
    internal void See(Func<CountyScope>? seen) => scope = seen;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Saves changes and what is recorded of them together or not at all.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        GuardRecords();
        var recorded = ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OrderByDescending(entry => entry.Number).ToList();
        if (recorded.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await KeepOthersFromAppendingAsync(cancellationToken);
        recorded.ForEach(entry =>
        {
            AuditChain.Describe(this, entry);
            Entry(entry).State = EntityState.Detached;
        });
        var changed = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        recorded.ForEach(entry => AuditChain.Name(this, entry));
        await AuditChain.AppendAsync(this, recorded, TimeProvider.System.GetUtcNow(), cancellationToken);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return changed;
    }

    /// <summary>Brings the store to today's tables, however many try it at once.</summary>
    internal abstract void Migrate();

    /// <summary>Adds rows within the current transaction. A bad file can have a hundred thousand kept out: not as many tracked objects.</summary>
    /// <param name="rows">Named and ordered as <c>quarantine_of_batch.sql</c> reads them.</param>
    internal abstract void AddQuarantined(DbDataReader rows);

    /// <summary>Until the transaction ends, nobody else adds to the audit log.</summary>
    protected abstract Task KeepOthersFromAppendingAsync(CancellationToken stop);

    /// <summary>What is kept must be the scope's own, and a row that changes rises by one version.</summary>
    private void GuardRecords()
    {
        TouchOwners();
        foreach (var changed in ChangeTracker.Entries<Record>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (!Scope.Sees(changed.Entity.County))
            {
                throw new InvalidOperationException($"{changed.Metadata.ClrType.Name} of {changed.Entity.County ?? "the whole city"} is not this scope's to keep.");
            }

            if (changed.State == EntityState.Modified)
            {
                changed.Property(record => record.Version).CurrentValue++;
            }

            (changed.Entity as SoughtRecord)?.KeepSought();
        }
    }

    /// <summary>A record changes with the rows that belong to it: who read it before cannot save over them unseen.</summary>
    private void TouchOwners()
    {
        var rows = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Metadata.FindProperty(RecordMap.Owner) is not null)
            .Select(entry => (Type: RecordMap.RecordOf(entry.Metadata).Record, Id: entry.Property(RecordMap.Owner).CurrentValue))
            .ToHashSet();
        foreach (var owner in ChangeTracker.Entries<Record>().Where(entry => entry.State == EntityState.Unchanged && rows.Contains((entry.Metadata, entry.Entity.Id))).ToList())
        {
            owner.Property(record => record.Version).IsModified = true;
        }
    }

    private void Filter<T>(ModelBuilder builder)
        where T : Record => builder.Entity<T>()
        .HasQueryFilter(Filters.County, record => SeesCity || Counties.Contains(record.County!))
        .HasQueryFilter(Filters.Deleted, record => record.DeletedAt == null);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order by an offset, and PostgreSQL keeps none: moments are kept in UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<PersonalValue>().HaveConversion<PersonalValue.InStore>().HaveMaxLength(PersonalValue.Longest);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(NameLength);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleMap.Map(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OperationsDb).Assembly);
        RecordMap.Map(builder, isFile: Database.IsSqlite());
        var filter = new Action<ModelBuilder>(Filter<Record>).Method.GetGenericMethodDefinition();
        foreach (var record in builder.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(Record))).ToList())
        {
            filter.MakeGenericMethod(record).Invoke(this, [builder]);
        }

        builder.HasDbFunction(() => Lower("")).HasName("lower").IsBuiltIn();
        builder.Entity<IngestRun>(run =>
        {
            run.ToTable("ingest_run");
            run.Property(r => r.By).HasMaxLength(NameLength);
            run.Property(r => r.Build).HasMaxLength(NameLength);
            run.HasIndex(r => r.StartedAt);
        });
        builder.Entity<ReceivedBatch>(batch =>
        {
            batch.ToTable("received_batch");
            batch.HasKey(b => b.BatchId);
            batch.Property(b => b.BatchId).ValueGeneratedNever();
            batch.Property(b => b.Feed).HasMaxLength(NameLength);
            batch.Property(b => b.FileSha256).HasMaxLength(HashLength);
            batch.HasIndex(b => b.Feed);
        });
        builder.Entity<QuarantinedRow>(row =>
        {
            row.ToTable("quarantined_row");
            row.HasKey(r => new { r.BatchId, r.Ordinal });
            row.HasOne<ReceivedBatch>().WithMany().HasForeignKey(r => r.BatchId);
            row.HasIndex(r => new { r.Rule, r.BatchId });
        });
        builder.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entry");
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            foreach (var name in new[] { nameof(AuditEntry.By), nameof(AuditEntry.From), nameof(AuditEntry.Action), nameof(AuditEntry.Subject) })
            {
                entry.Property(name).HasMaxLength(NameLength);
            }

            entry.Property(e => e.Previous).HasMaxLength(HashLength);
            entry.Property(e => e.Hash).HasMaxLength(HashLength);
            entry.HasIndex(e => e.At);
            // Made by the store, for what was written is never written again. SQLite keeps it in its index alone.
            entry.Property(e => e.Sought).HasComputedColumnSql("""lower("Subject" || coalesce(' ' || "Before", '') || coalesce(' ' || "After", '') || coalesce(' ' || "Reason", ''))""", stored: !Database.IsSqlite());
            if (Database.IsSqlite())
            {
                // As of records: a search walks this one column, and PostgreSQL has its pairs of characters instead.
                entry.HasIndex(e => e.Sought).HasDatabaseName("sought_audit_entry");
            }

            entry.HasIndex(e => e.By);
            entry.HasIndex(e => e.Action);
        });
        builder.Entity<Upload>(upload =>
        {
            upload.ToTable("upload");
            upload.Property(u => u.OriginalName).HasMaxLength(NameLength);
            upload.Property(u => u.StoredName).HasMaxLength(NameLength);
            upload.Property(u => u.Sha256).HasMaxLength(HashLength);
            upload.Property(u => u.By).HasMaxLength(NameLength);
        });
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
