using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Model.Statistics;

namespace Dashboard.Tests.Pages.Analysis;

/// <summary>终期评估报告 of a plan, by the real host.</summary>
public sealed class PlanReportTests(AnalysisHost host) : IClassFixture<AnalysisHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_that_has_ended_has_its_report_with_rates_intervals_and_both_verdicts()
    {
        // 2025: 12 × (20 + 10) cases over 15,000 insured; 2020: 12 × (40 + 10).
        var now = PoissonRate.Of(360, 15_000)!;
        using var file = WordprocessingDocument.Open(await TakenAsync("/targets/city-2021-2025?handler=docx"), isEditable: false);
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;

        Assert.Empty(new OpenXmlValidator().Validate(file, Stop));
        Assert.Contains("终期评估报告", text, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"24.00（{now.Lower:0.00}–{now.Upper:0.00}）"), text, StringComparison.Ordinal);
        Assert.Contains("−40.0%", text, StringComparison.Ordinal);
        Assert.Contains("已达标", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_still_runs_has_no_final_report()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser.Open("/targets/national-2026-2030?handler=docx")).StatusCode);
        Assert.DoesNotContain("终期评估报告", await host.Browser.GetStringAsync(new Uri("/targets/national-2026-2030", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    private async Task<MemoryStream> TakenAsync(string address)
    {
        var answer = await host.Browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop));
    }
}
