using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections;

/// <summary>Tables of the joint inspection; what every record has is mapped by the kit.</summary>
internal sealed class InspectionMap :
    IEntityTypeConfiguration<DirectoryEntry>, IEntityTypeConfiguration<InspectionPlan>, IEntityTypeConfiguration<PlanCandidate>,
    IEntityTypeConfiguration<Officer>, IEntityTypeConfiguration<Checklist>, IEntityTypeConfiguration<Inspection>
{
    private const int NameLength = RecordMap.NameLength;
    private const int TextLength = RecordMap.TextLength;
    private const int CodeLength = 40;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<DirectoryEntry> builder)
    {
        builder.ToTable("inspection_directory");
        builder.Property(e => e.EmployerCode).HasMaxLength(CodeLength);
        builder.Property(e => e.EmployerName).HasMaxLength(NameLength);
        builder.Property(e => e.KeyIndustry).HasMaxLength(CodeLength);
        builder.Property(e => e.Why).HasMaxLength(TextLength);
        builder.Property(e => e.BuildId).HasMaxLength(CodeLength);
        // An employer stands there once; one that was taken out may come back.
        builder.HasIndex(e => e.EmployerCode).IsUnique().HasFilter("\"DeletedAt\" IS NULL");
        RecordMap.Listed(builder, [nameof(DirectoryEntry.Excess), nameof(DirectoryEntry.EmployerName), nameof(DirectoryEntry.Cases), nameof(DirectoryEntry.AverageInsured)], nameof(DirectoryEntry.Group), nameof(DirectoryEntry.Reason), nameof(DirectoryEntry.KeyIndustry));
    }

    public void Configure(EntityTypeBuilder<InspectionPlan> builder)
    {
        builder.ToTable("inspection_plan");
        builder.Ignore(p => p.PossibleVerbs);
        builder.Ignore(p => p.Facts);
        builder.Ignore(p => p.Shares);
        builder.Property(p => p.Title).HasMaxLength(NameLength);
        builder.Property(p => p.PopulationHash).HasMaxLength(HashLength);
        builder.Property(p => p.Seed).HasMaxLength(NameLength);
        builder.Property(p => p.SeedSource).HasMaxLength(NameLength);
        RecordMap.Listed(builder, [nameof(InspectionPlan.From), nameof(InspectionPlan.Title), nameof(InspectionPlan.DrawnAt)]);
        RecordMap.Rows<Quota>(builder, nameof(InspectionPlan.Quotas), "quota", quota => quota.Property(nameof(Quota.KeyIndustry)).HasMaxLength(CodeLength));
    }

    public void Configure(EntityTypeBuilder<PlanCandidate> builder)
    {
        builder.ToTable("inspection_plan_candidate");
        builder.HasOne<InspectionPlan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.Property(c => c.EmployerCode).HasMaxLength(CodeLength);
        builder.Property(c => c.EmployerName).HasMaxLength(NameLength);
        builder.Property(c => c.KeyIndustry).HasMaxLength(CodeLength);
        builder.Property(c => c.Lot).HasMaxLength(HashLength);
        builder.Ignore(c => c.Line);
        RecordMap.Listed(builder, [nameof(PlanCandidate.EmployerName), nameof(PlanCandidate.Lot), nameof(PlanCandidate.IsDrawn)], nameof(PlanCandidate.PlanId), nameof(PlanCandidate.KeyIndustry), nameof(PlanCandidate.Group), nameof(PlanCandidate.LeftOut), nameof(PlanCandidate.IsDrawn));
    }

    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("inspection_officer");
        builder.Ignore(o => o.Facts);
        builder.Property(o => o.Department).HasMaxLength(CodeLength);
        builder.Property(o => o.Name).HasMaxLength(NameLength);
        builder.Property(o => o.Certificate).HasMaxLength(CodeLength);
        RecordMap.Listed(builder, [nameof(Officer.Department), nameof(Officer.Name)], nameof(Officer.Department), nameof(Officer.IsAvailable));
        RecordMap.Rows<Avoidance>(builder, nameof(Officer.Avoidances), "avoidance", avoidance =>
        {
            avoidance.Property(nameof(Avoidance.EmployerCode)).HasMaxLength(CodeLength);
            avoidance.Property(nameof(Avoidance.Why)).HasMaxLength(TextLength);
            avoidance.Property(nameof(Avoidance.By)).HasMaxLength(NameLength);
        });
    }

    public void Configure(EntityTypeBuilder<Checklist> builder)
    {
        builder.ToTable("inspection_checklist");
        builder.Ignore(c => c.PossibleVerbs);
        builder.Property(c => c.Department).HasMaxLength(CodeLength);
        builder.Property(c => c.KeyIndustry).HasMaxLength(CodeLength);
        builder.Property(c => c.Title).HasMaxLength(NameLength);
        RecordMap.Listed(builder, [nameof(Checklist.Department), nameof(Checklist.Title), nameof(Checklist.PublishedOn)], nameof(Checklist.Department), nameof(Checklist.KeyIndustry));
        RecordMap.Rows<ChecklistItem>(builder, nameof(Checklist.Items), "item", item =>
        {
            item.Property(nameof(ChecklistItem.Text)).HasMaxLength(TextLength);
            item.Property(nameof(ChecklistItem.Basis)).HasMaxLength(NameLength);
        });
    }

    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.ToTable("inspection");
        foreach (var computed in new[] { nameof(Inspection.PossibleVerbs), nameof(Inspection.Standing), nameof(Inspection.RectifiedInTime) })
        {
            builder.Ignore(computed);
        }

        builder.HasOne<InspectionPlan>().WithMany().HasForeignKey(i => i.PlanId);
        foreach (var code in new[] { nameof(Inspection.EmployerCode), nameof(Inspection.KeyIndustry), nameof(Inspection.TransferTo) })
        {
            builder.Property(code).HasMaxLength(CodeLength);
        }

        foreach (var name in new[] { nameof(Inspection.EmployerName), nameof(Inspection.TransferBasis) })
        {
            builder.Property(name).HasMaxLength(NameLength);
        }

        foreach (var text in new[] { nameof(Inspection.Why), nameof(Inspection.VisitNote), nameof(Inspection.Demands), nameof(Inspection.PenaltyResult) })
        {
            builder.Property(text).HasMaxLength(TextLength);
        }

        RecordMap.Listed(builder, [nameof(Inspection.NextBy), nameof(Inspection.VisitedOn), nameof(Inspection.EmployerName)], nameof(Inspection.NextBy), nameof(Inspection.KeyIndustry), nameof(Inspection.Group), nameof(Inspection.PlanId), nameof(Inspection.Assignee), nameof(Inspection.FoundKinds));
        // What is counted of an employer, and of a plan, is counted in an index alone.
        builder.HasIndex(i => new { i.EmployerCode, i.Id, i.VisitedOn, i.Found, i.FoundKinds, i.County, i.DeletedAt });
        builder.HasIndex(i => new { i.PlanId, i.State, i.VisitedOn, i.County, i.DeletedAt });
        RecordMap.Clock(builder, i => i.Rectification);
        RecordMap.Rows<TeamMember>(builder, nameof(Inspection.Team), "member", member =>
        {
            member.Property(nameof(TeamMember.Department)).HasMaxLength(CodeLength);
            member.Property(nameof(TeamMember.Name)).HasMaxLength(NameLength);
            member.Property(nameof(TeamMember.Certificate)).HasMaxLength(CodeLength);
        });
        RecordMap.Rows<Answer>(builder, nameof(Inspection.Answers), "answer", answer =>
        {
            answer.Property(nameof(Answer.Department)).HasMaxLength(CodeLength);
            answer.Property(nameof(Answer.Text)).HasMaxLength(TextLength);
            answer.Property(nameof(Answer.Basis)).HasMaxLength(NameLength);
            answer.Property(nameof(Answer.Remark)).HasMaxLength(TextLength);
            answer.Property(nameof(Answer.By)).HasMaxLength(NameLength);
        });
        RecordMap.Rows<Finding>(builder, nameof(Inspection.Findings), "finding", finding =>
        {
            finding.Ignore(nameof(Finding.Counts));
            finding.Property(nameof(Finding.Department)).HasMaxLength(CodeLength);
            finding.Property(nameof(Finding.Text)).HasMaxLength(TextLength);
            finding.Property(nameof(Finding.Basis)).HasMaxLength(NameLength);
            finding.Property(nameof(Finding.Unit)).HasMaxLength(CodeLength);
            finding.Property(nameof(Finding.By)).HasMaxLength(NameLength);
            finding.Property(nameof(Finding.WithdrawnBecause)).HasMaxLength(TextLength);
        });
    }
}
