using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Model.Operations;

/// <summary>What people do and what runs did: the operational store (SQLite).</summary>
public sealed class OperationsDb(DbContextOptions<OperationsDb> options) : DbContext(options)
{
    private const int NameLength = 200;
    private const int HashLength = 64;

    public DbSet<IngestRun> Runs => Set<IngestRun>();

    public DbSet<ReceivedBatch> Batches => Set<ReceivedBatch>();

    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();

    public DbSet<Upload> Uploads => Set<Upload>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order by an offset: moments are kept in UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(NameLength);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IngestRun>(run =>
        {
            run.ToTable("ingest_run");
            run.Property(r => r.By).HasMaxLength(NameLength);
            run.Property(r => r.Build).HasMaxLength(NameLength);
            run.HasIndex(r => r.StartedAt);
        });
        modelBuilder.Entity<ReceivedBatch>(batch =>
        {
            batch.ToTable("received_batch");
            batch.HasKey(b => b.BatchId);
            batch.Property(b => b.BatchId).ValueGeneratedNever();
            batch.Property(b => b.Feed).HasMaxLength(NameLength);
            batch.Property(b => b.FileSha256).HasMaxLength(HashLength);
            batch.HasIndex(b => b.Feed);
        });
        modelBuilder.Entity<QuarantinedRow>(row =>
        {
            row.ToTable("quarantined_row");
            row.HasKey(r => new { r.BatchId, r.Ordinal });
            row.HasOne<ReceivedBatch>().WithMany().HasForeignKey(r => r.BatchId);
            row.HasIndex(r => new { r.Rule, r.BatchId });
        });
        modelBuilder.Entity<Upload>(upload =>
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
