using AngleSharp.Dom;
using Model.Tests.Analysis;

namespace Dashboard.Tests.Pages;

/// <summary>Pages through the real host, over two employers with rows in every fact; the first one's benefits are paid partly by itself, and a third is insured no more.</summary>
public sealed class TwoCountiesHost : IDisposable
{
    /// <summary>In the first county.</summary>
    public const string Employer = "91370811MA3AAAAA1X";

    private readonly DashboardHost host = new();

    public TwoCountiesHost()
    {
        using (var tiny = TwoCounties.Build())
        {
            var source = "1, '2025年', 6";
            tiny.Add($"insert into marts.fct_payment values ('second', 'token 甲公司', '{Employer}', 'case 甲公司', '2025-12-01', 'medical', 'fund', 44, '370811', '06', {source})");
            tiny.Add($"insert into marts.fct_payment values ('own', 'token 丙', '{Employer}', 'case 甲公司', '2025-12-01', 'medical', 'employer', 999900, '370811', '06', {source})");
            tiny.Add($"update marts.mart_employer_year set fund_paid_fen = 123500, employer_paid_fen = 999900 where employer_code = '{Employer}'");
            tiny.Add($"insert into marts.dim_employer values ('91370811MA3CCCCC3X', '丙公司', '370811', '06', '06', 2017, 8, 'unit', '', '2019-01-01', '2024-06-30', 0, '0', true, {source})");
            tiny.Add($"insert into marts.mart_employer_year select * replace (2024 as year) from marts.mart_employer_year where employer_code = '{Employer}'");
            tiny.Add("insert into marts.fct_injury select * replace ('济工认〔2026〕02457号' as case_number, 'pending' as status, '2026-01-02'::date as occurred_on, '2026-01-01'::date as month) from marts.fct_injury where employer_name = '乙公司'");
            host.Publish(tiny);
        }

        Browser = host.Browser();
    }

    public HttpClient Browser { get; }

    public Task<IDocument> Page(string address) => DashboardHost.PageAsync(Browser, address);

    public void Dispose()
    {
        Browser.Dispose();
        host.Dispose();
    }
}

internal static class Figures
{
    /// <summary>The plain number of that name on a page.</summary>
    public static string Figure(this IDocument page, string name) =>
        page.QuerySelectorAll(".fig").Single(fig => fig.QuerySelector("dt")!.TextContent.Trim() == name).QuerySelector("dd.v")!.FirstNumber();

    /// <summary>Link of that number, to its rows.</summary>
    public static string FigureHref(this IDocument page, string name) =>
        page.QuerySelectorAll(".fig").Single(fig => fig.QuerySelector("dt")!.TextContent.Trim() == name).QuerySelector("dd.v a")!.GetAttribute("href")!;

    private static string FirstNumber(this IElement cell) => cell.TextContent.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
}
