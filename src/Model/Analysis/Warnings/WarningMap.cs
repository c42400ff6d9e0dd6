using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Kit;

namespace Model.Analysis.Warnings;

/// <summary>Tables of warnings; what every record has is mapped by the kit.</summary>
internal sealed class WarningMap : IEntityTypeConfiguration<Warning>, IEntityTypeConfiguration<WarningRound>, IEntityTypeConfiguration<RuleHistory>, IEntityTypeConfiguration<PastAlarm>
{
    private const int CodeLength = 60;

    public void Configure(EntityTypeBuilder<Warning> builder)
    {
        builder.ToTable("warning");
        builder.Ignore(w => w.PossibleVerbs);
        builder.Property(w => w.Rule).HasMaxLength(CodeLength);
        builder.Property(w => w.Unit).HasMaxLength(CodeLength);
        builder.Property(w => w.UnitZh).HasMaxLength(RecordMap.NameLength);
        builder.Property(w => w.UnitEn).HasMaxLength(RecordMap.NameLength);
        builder.Property(w => w.Industry).HasMaxLength(CodeLength);
        builder.Property(w => w.Employer).HasMaxLength(CodeLength);
        builder.Property(w => w.RaisedIn).HasMaxLength(CodeLength);
        builder.Property(w => w.SeenIn).HasMaxLength(CodeLength);
        builder.Property(w => w.EndedIn).HasMaxLength(CodeLength);
        builder.Property(w => w.Action).HasMaxLength(RecordMap.TextLength);
        builder.HasIndex(w => new { w.Rule, w.Unit, w.Episode }).IsUnique();
        RecordMap.Listed(builder, [nameof(Warning.RaisedOn), nameof(Warning.AcknowledgeBy), nameof(Warning.Level)], nameof(Warning.EndedOn), nameof(Warning.AcknowledgeBy), nameof(Warning.Rule), nameof(Warning.Level), nameof(Warning.Industry), nameof(Warning.Assignee));
        RecordMap.Rows<Sighting>(builder, nameof(Warning.Sightings), "sighting", sighting =>
        {
            sighting.Ignore(nameof(Sighting.Why));
            sighting.Property(nameof(Sighting.Build)).HasMaxLength(CodeLength);
            sighting.Property(nameof(Sighting.WhyZh)).HasMaxLength(RecordMap.TextLength);
            sighting.Property(nameof(Sighting.WhyEn)).HasMaxLength(RecordMap.TextLength);
            sighting.Property(nameof(Sighting.Rows)).HasMaxLength(RecordMap.TextLength);
        });
    }

    public void Configure(EntityTypeBuilder<WarningRound> builder)
    {
        builder.ToTable("warning_round");
        builder.HasKey(r => new { r.KnownOn, r.Build });
        builder.Property(r => r.Build).HasMaxLength(CodeLength);
    }

    public void Configure(EntityTypeBuilder<RuleHistory> builder)
    {
        builder.ToTable("warning_history");
        builder.HasKey(h => h.Rule);
        builder.Property(h => h.Rule).HasMaxLength(CodeLength);
        builder.Property(h => h.Build).HasMaxLength(CodeLength);
    }

    public void Configure(EntityTypeBuilder<PastAlarm> builder)
    {
        builder.ToTable("warning_past_alarm");
        builder.HasIndex(a => new { a.Rule, a.Number }).IsUnique();
        builder.Property(a => a.Rule).HasMaxLength(CodeLength);
        builder.Property(a => a.UnitZh).HasMaxLength(RecordMap.NameLength);
        builder.Property(a => a.UnitEn).HasMaxLength(RecordMap.NameLength);
        builder.Property(a => a.WhyZh).HasMaxLength(RecordMap.TextLength);
        builder.Property(a => a.WhyEn).HasMaxLength(RecordMap.TextLength);
    }
}
