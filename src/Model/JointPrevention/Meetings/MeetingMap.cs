using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Kit;

namespace Model.JointPrevention.Meetings;

/// <summary>Tables of the joint meeting; what every record has is mapped by the kit.</summary>
internal sealed class MeetingMap : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<Resolution>, IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Cadence>
{
    private const int NameLength = RecordMap.NameLength;
    private const int TextLength = RecordMap.TextLength;
    private const int CodeLength = 40;

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("joint_meeting");
        builder.Ignore(m => m.PossibleVerbs);
        builder.Ignore(m => m.Facts);
        builder.Property(m => m.Title).HasMaxLength(NameLength);
        builder.Property(m => m.Place).HasMaxLength(NameLength);
        builder.Property(m => m.Chair).HasMaxLength(NameLength);
        builder.Property(m => m.Purpose).HasMaxLength(TextLength);
        builder.Property(m => m.Conclusion).HasMaxLength(TextLength);
        builder.Property(m => m.SignedBy).HasMaxLength(NameLength);
        RecordMap.Listed(builder, [nameof(Meeting.PlannedOn), nameof(Meeting.Title), nameof(Meeting.Number)], nameof(Meeting.PlannedOn), nameof(Meeting.Assignee));
        builder.HasIndex(m => new { m.County, m.HeldOn, m.DeletedAt });
        RecordMap.Rows<AgendaItem>(builder, nameof(Meeting.Agenda), "agenda", item =>
        {
            item.Property(nameof(AgendaItem.Title)).HasMaxLength(TextLength);
            item.Property(nameof(AgendaItem.Department)).HasMaxLength(CodeLength);
        });
        RecordMap.Rows<Invitation>(builder, nameof(Meeting.Invitations), "invitation", invitation =>
        {
            invitation.Property(nameof(Invitation.Department)).HasMaxLength(CodeLength);
            invitation.Property(nameof(Invitation.AnsweredBy)).HasMaxLength(NameLength);
            invitation.Property(nameof(Invitation.Who)).HasMaxLength(NameLength);
            invitation.Property(nameof(Invitation.Remark)).HasMaxLength(TextLength);
            invitation.Property(nameof(Invitation.Attendee)).HasMaxLength(NameLength);
        });
    }

    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("joint_resolution");
        builder.Ignore(r => r.PossibleVerbs);
        builder.HasOne(r => r.Meeting).WithMany().HasForeignKey(r => r.MeetingId);
        builder.Property(r => r.Text).HasMaxLength(TextLength);
        builder.Property(r => r.Measure).HasMaxLength(TextLength);
        builder.Property(r => r.Owner).HasMaxLength(CodeLength);
        RecordMap.Listed(builder, [nameof(Resolution.DueOn), nameof(Resolution.Number)], nameof(Resolution.DueOn), nameof(Resolution.Owner), nameof(Resolution.Helpers));
        RecordMap.Rows<FollowUp>(builder, nameof(Resolution.FollowUps), "follow_up", follow =>
        {
            follow.Property(nameof(FollowUp.Department)).HasMaxLength(CodeLength);
            follow.Property(nameof(FollowUp.Text)).HasMaxLength(TextLength);
            follow.Property(nameof(FollowUp.By)).HasMaxLength(NameLength);
        });
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("joint_member");
        builder.Property(m => m.Department).HasMaxLength(CodeLength);
        builder.Ignore(m => m.Facts);
        builder.Property(m => m.Name).HasMaxLength(NameLength);
        builder.Property(m => m.Post).HasMaxLength(NameLength);
        RecordMap.Listed(builder, [nameof(Member.Department), nameof(Member.Name), nameof(Member.From), nameof(Member.Until)], nameof(Member.Department), nameof(Member.Role), nameof(Member.From), nameof(Member.Until));
    }

    public void Configure(EntityTypeBuilder<Cadence> builder)
    {
        builder.ToTable("joint_cadence");
        builder.HasIndex(c => new { c.County, c.Year });
    }
}
