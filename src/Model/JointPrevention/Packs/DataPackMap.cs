using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit;

namespace Model.JointPrevention.Packs;

/// <summary>Tables of the data packs.</summary>
internal sealed class DataPackMap : IEntityTypeConfiguration<DataPack>
{
    private const int CodeLength = 40;

    public void Configure(EntityTypeBuilder<DataPack> builder)
    {
        builder.ToTable("data_pack");
        builder.HasOne<Meeting>().WithMany().HasForeignKey(pack => pack.MeetingId);
        // Which meetings have one is asked of an index alone.
        builder.HasIndex(pack => new { pack.MeetingId, pack.DeletedAt, pack.County });
        builder.Property(pack => pack.BuildId).HasMaxLength(CodeLength);
        RecordMap.Rows<PackFigure>(builder, nameof(DataPack.Figures), "figure", figure =>
        {
            figure.Property(nameof(PackFigure.Section)).HasMaxLength(CodeLength);
            foreach (var name in new[] { nameof(PackFigure.NameZh), nameof(PackFigure.NameEn), nameof(PackFigure.Question), nameof(PackFigure.BeforeQuestion) })
            {
                figure.Property(name).HasMaxLength(RecordMap.NameLength);
            }

            foreach (var computed in new[] { nameof(PackFigure.Name), nameof(PackFigure.Asked), nameof(PackFigure.AskedBefore), nameof(PackFigure.Answer), nameof(PackFigure.Before), nameof(PackFigure.IsCount), nameof(PackFigure.Change), nameof(PackFigure.IsShare), nameof(PackFigure.Points), nameof(PackFigure.Ratio) })
            {
                figure.Ignore(computed);
            }
        });
        RecordMap.Rows<PackSentence>(builder, nameof(DataPack.Sentences), "sentence", sentence =>
        {
            sentence.Property(nameof(PackSentence.Section)).HasMaxLength(CodeLength);
            sentence.Property(nameof(PackSentence.Text)).HasMaxLength(PackSentence.Longest);
            sentence.Property(nameof(PackSentence.By)).HasMaxLength(RecordMap.NameLength);
            sentence.Ignore(nameof(PackSentence.NeedsFigure));
        });
    }
}
