using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Data.Definitions;
using Dashboard.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Search;

/// <param name="Text">What was found.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Detail">What tells it from others of its name.</param>
/// <param name="IsExact">The text asked for is its very code or number.</param>
public sealed record SearchHit(string Text, string Href, string? Detail = null, bool IsExact = false);

/// <summary>Hits of one kind.</summary>
/// <param name="Kind">Ends the key of its heading, <c>group_employers</c>.</param>
/// <param name="Total">Hits of the kind, those not listed included.</param>
/// <param name="More">What leads to the rest; null where all are listed.</param>
/// <param name="MoreHref">Null where no page lists the rest.</param>
public sealed record SearchGroup(string Kind, IReadOnlyList<SearchHit> Hits, long Total, string? More = null, string? MoreHref = null);

/// <summary>Everything a name, a code or a number can mean: two questions to the snapshot, the rest is code lists and texts.</summary>
public sealed class SiteSearch(EmployerReader employers, CaseSearchReader cases, IStringLocalizer<SearchTexts> text, IStringLocalizer<DefinitionsTexts> definitions)
{
    private const int Listed = 10;

    /// <returns>Groups that found something; what is exactly the code or number asked for stands first, in a group of its own.</returns>
    public IReadOnlyList<SearchGroup> Find(string asked)
    {
        List<SearchGroup> groups = [Employers(asked), Whole("counties", Counties(asked)), Whole("industries", Industries(asked)), Cases(asked), Whole("definitions", Definitions(asked))];
        var exact = groups.SelectMany(group => group.Hits).Where(hit => hit.IsExact).ToList();
        groups = [.. groups.Select(Others).Where(group => group.Hits.Count > 0)];
        return exact.Count == 0 ? groups : [new SearchGroup("exact", exact, exact.Count), .. groups];
    }

    private static SearchGroup Others(SearchGroup group) => group with
    {
        Hits = [.. group.Hits.Where(hit => !hit.IsExact)],
        Total = group.Total - group.Hits.Count(hit => hit.IsExact),
    };

    private static SearchGroup Whole(string kind, IEnumerable<SearchHit> hits)
    {
        List<SearchHit> all = [.. hits];
        return new SearchGroup(kind, all, all.Count);
    }

    private SearchGroup Employers(string asked)
    {
        var found = employers.Search(new EmployerQuery { Text = asked, PageSize = Listed });
        var hits = found.Items.Select(row => new SearchHit(
            row.EmployerName.Length > 0 ? row.EmployerName : row.EmployerCode, "/employers/" + row.EmployerCode, $"{row.EmployerCode} · {row.County} · {row.Industry}", Same(row.EmployerCode, asked)));
        return found.Total > Listed
            ? new SearchGroup("employers", [.. hits], found.Total, text["more_employers", Format.Count(found.Total)].Value, "/employers" + new QueryBuilder { { "q", asked } })
            : new SearchGroup("employers", [.. hits], found.Total);
    }

    private SearchGroup Cases(string asked)
    {
        var found = cases.Search(asked, Listed);
        var total = found is [var first, ..] ? first.Total : 0;
        var hits = found.Select(row => new SearchHit(
            row.CaseNumber,
            RowsLink.To(new RowsQuery { Fact = Fact.Injuries, CaseNumber = row.CaseNumber }),
            text["case_detail", row.EmployerName ?? Format.None, Format.ShortDate(row.OccurredOn), text["status_" + row.Status]],
            row.CaseNumber == CaseSearchReader.Spelled(asked)));
        return new SearchGroup("cases", [.. hits], total, total > Listed ? text["more_cases", Format.Count(total), Listed].Value : null);
    }

    private static IEnumerable<SearchHit> Counties(string asked) =>
        from code in CodeList.Named("counties").Codes
        let name = CountyNames.Of(code)
        where Same(code, asked) || Holds(name, asked)
        select new SearchHit(name.ToString(), "/counties/" + code, code, Same(code, asked));

    private IEnumerable<SearchHit> Industries(string asked)
    {
        var units = PlanUnits.Codes.Select(code => (Code: code, Name: PlanUnits.NameOf(code), Detail: text["key_industry"].Value));
        var divisions = CodeList.Named("industries").Codes.Select(code => (Code: code, Name: IndustryNames.Of(code), Detail: text["division", code].Value));
        return from industry in units.Concat(divisions)
               where Same(industry.Code, asked) || Holds(industry.Name, asked)
               select new SearchHit(industry.Name.ToString(), "/industries/" + industry.Code, industry.Detail, Same(industry.Code, asked));
    }

    private IEnumerable<SearchHit> Definitions(string asked)
    {
        var sections = Data.Definitions.IndexModel.Sections.Select(anchor => new SearchHit(definitions[anchor], "/definitions#" + anchor));
        var measures = from mart in MartDefinition.All
                       from column in mart.Columns.Where(column => column.Value.IsMeasure).Concat(mart.Measures.Select(measure => KeyValuePair.Create(measure.Key, (MartColumn)measure.Value)))
                       select new SearchHit(column.Value.Title.ToString(), $"/definitions#{mart.Mart}-{column.Key}", mart.Grain.ToString());
        return sections.Concat(measures).Where(hit => hit.Text.Contains(asked, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(string code, string asked) => string.Equals(code, asked, StringComparison.OrdinalIgnoreCase);

    /// <summary>In either language: who reads English may know the Chinese name only.</summary>
    private static bool Holds(Bilingual name, string asked) =>
        name.Zh.Contains(asked, StringComparison.OrdinalIgnoreCase) || name.En.Contains(asked, StringComparison.OrdinalIgnoreCase);
}
