using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Kit;

namespace Model.Analysis.Focus.Reports;

/// <summary>Tables of the counties' annual reports.</summary>
internal sealed class AnnualReportMap : IEntityTypeConfiguration<AnnualReport>
{
    private const int CodeLength = 40;

    public void Configure(EntityTypeBuilder<AnnualReport> builder)
    {
        builder.ToTable("annual_report");
        foreach (var computed in new[] { nameof(AnnualReport.PossibleVerbs), nameof(AnnualReport.Facts), nameof(AnnualReport.Adopted), nameof(AnnualReport.CanChange), nameof(AnnualReport.IsLate), nameof(AnnualReport.Period) })
        {
            builder.Ignore(computed);
        }

        builder.Property(report => report.BuildId).HasMaxLength(CodeLength);
        builder.Property(report => report.SignedBy).HasMaxLength(RecordMap.NameLength);
        builder.Property(report => report.Work).HasMaxLength(RecordMap.TextLength);
        builder.Property(report => report.Problems).HasMaxLength(RecordMap.TextLength);
        // One a county and year; one deleted by mistake may be opened anew.
        builder.HasIndex(report => new { report.County, report.Year }).IsUnique().HasFilter("\"DeletedAt\" IS NULL");
        RecordMap.Listed(builder, [nameof(AnnualReport.Year), nameof(AnnualReport.DueOn), nameof(AnnualReport.SignedOn)], nameof(AnnualReport.Year), nameof(AnnualReport.DueOn), nameof(AnnualReport.HandedInOn), nameof(AnnualReport.Assignee));
        RecordMap.Rows<FocusFigure>(builder, nameof(AnnualReport.Figures), "figure", figure =>
        {
            figure.Property(nameof(FocusFigure.Code)).HasMaxLength(CodeLength);
            figure.Property(nameof(FocusFigure.LeadCause)).HasMaxLength(CodeLength);
            figure.Property(nameof(FocusFigure.NameZh)).HasMaxLength(RecordMap.NameLength);
            figure.Property(nameof(FocusFigure.NameEn)).HasMaxLength(RecordMap.NameLength);
            foreach (var computed in new[] { nameof(FocusFigure.Name), nameof(FocusFigure.IsCount), nameof(FocusFigure.Per), nameof(FocusFigure.Avoidable), nameof(FocusFigure.IsSmall), nameof(FocusFigure.IsHigh), nameof(FocusFigure.Key) })
            {
                figure.Ignore(computed);
            }
        });
        RecordMap.Rows<ReportFocus>(builder, nameof(AnnualReport.Focuses), "focus", focus =>
        {
            focus.Property(nameof(ReportFocus.Code)).HasMaxLength(CodeLength);
            focus.Property(nameof(ReportFocus.Text)).HasMaxLength(ReportFocus.LongestText);
            focus.Property(nameof(ReportFocus.By)).HasMaxLength(RecordMap.NameLength);
        });
    }
}
