using Model.Feeds;
using static Ingest.Contracts.CellSql;
using static Ingest.Contracts.LinesSql;

namespace Ingest.Contracts;

/// <summary>A contract as statements over <c>lines</c>: the typed records with the rules each breaks, in the temp table <c>judged</c>.</summary>
internal sealed class JudgeSql(FeedContract feed)
{
    /// <summary>True when the record breaks no rule.</summary>
    public const string IsRight = "broken is null";

    private readonly List<FeedRule> promises = Promises(feed);

    private readonly FeedColumn[] spelled = [.. feed.Columns.Where(c => IsJudgedBySpelling(c, feed))];

    private readonly FeedColumn[] direct = [.. feed.Columns.Where(c => !IsJudgedBySpelling(c, feed))];

    /// <summary>Two macros a column (its value, the rule it breaks), then one table a column whose spellings repeat: each spelling is judged once.</summary>
    public IEnumerable<string> Preparation() =>
    [
        .. feed.Columns.Select(c => $"create or replace temp macro value_{c.Name}(t) as {Value(c)}"),
        .. feed.Columns.Select(c => $"create or replace temp macro rule_{c.Name}(t, value) as {Rule(c)}"),
        .. spelled.Select(Spelling),
    ];

    /// <summary>All records, typed, with the rules they break.</summary>
    public string Judged() => $"""
        create or replace temp table judged as
        with spelt as (
            select
                lines.sheet_number,
                lines.row_number,
                lines.month_header,
                {Each(spelled, c => $"spelling_{c.Name}.value as {c.Name}, {SpeltRule(c)} as {RuleOf(c)},")}
                {Each(direct, c => NumberSql.Quick(c, TextOf(c)) is { } quick
                    ? $"{TextOf(c)}, {quick} as {c.Name}_quick,"
                    : $"{Clean(c, feed, TextOf(c))} as {c.Name}_t,")}
            from lines
            {Each(spelled, c => $"left join spelling_{c.Name} on lines.{TextOf(c)} = spelling_{c.Name}.text")}
        ),

        typed as (
            select
                *,
                {Each(direct, c => $"{DirectValue(c)} as {c.Name},")}
            from spelt
        ),

        ruled as (
            select
                *,
                {Each(direct, c => $"rule_{c.Name}({Judged(c)}, {c.Name}) as {RuleOf(c)},")}
            from typed
        )

        select
            sheet_number,
            row_number,
            month_header,
            {Each(feed.Columns, c => c.Name + ",")}
            case
                when coalesce({List(feed.Columns.Select(RuleOf))}) is not null then {Broken(feed.Columns.Select(c => (c.Name, RuleOf(c))))}
                {Promised()}
            end as broken
        from ruled
        """;

    public static string Quoted(string name) => $"\"{name}\"";

    private static string RuleOf(FeedColumn column) => column.Name + "_rule";

    /// <summary>The rules that are broken, as a list of (column, rule).</summary>
    private static string Broken(IEnumerable<(string Column, string Rule)> rules) =>
        $"list_filter([{List(rules.Select(r => $"{{'column_name': '{r.Column}', 'rule': {r.Rule}}}"))}], lambda one: one.rule is not null)";

    /// <summary>The contract's own promises, and that a division exists in the edition of the same row.</summary>
    private static List<FeedRule> Promises(FeedContract feed)
    {
        var edition = feed.Columns.Find(c => c.Name == "industry_edition");
        var industry = feed.Columns.Find(c => c.Type is FeedColumnType.Industry);
        return edition is null || industry is null
            ? feed.Rules
            : [.. feed.Rules, new FeedRule
            {
                Id = CellRule.NotInEdition,
                Column = industry.Name,
                Expect = $"{edition.Name} || ':' || left({industry.Name}, 2) in (select division from industry_division)",
            }];
    }

    private string Spelling(FeedColumn column) => $"""
        create or replace temp table spelling_{column.Name} as
        select text, case when rule is null then value end as value, rule
        from (
            select text, value, rule_{column.Name}(t, value) as rule
            from (
                select text, t, value_{column.Name}(t) as value
                from (
                    select text, {Clean(column, feed, "text")} as t
                    from (select distinct {TextOf(column)} as text from lines where {TextOf(column)} is not null)
                )
            )
        )
        """;

    private static string SpeltRule(FeedColumn column) => column.Required
        ? $"case when lines.{TextOf(column)} is null then '{CellRule.Required}' else spelling_{column.Name}.rule end"
        : $"spelling_{column.Name}.rule";

    /// <summary>Promises between columns are asked only of rows whose cells are right: a date that is no date would break them all.</summary>
    private string Promised() => promises.Count == 0
        ? ""
        : $"when not ({string.Join(" and ", promises.Select(p => $"({p.Expect}) is true"))}) then "
            + Broken(promises.Select(p => (p.Column, $"case when ({p.Expect}) is not true then '{p.Id}' end")));

    /// <summary>A <c>case</c>, not <c>coalesce</c>: out of the latter DuckDB takes common parts and works them out for every row.</summary>
    private string DirectValue(FeedColumn column) => NumberSql.Quick(column, TextOf(column)) is null
        ? $"value_{column.Name}({column.Name}_t)"
        : $"case when {column.Name}_quick is not null then {column.Name}_quick else value_{column.Name}({Clean(column, feed, TextOf(column))}) end";

    /// <summary>The text a rule speaks of. A number read at once has its text cleaned only when a rule will name it.</summary>
    private string Judged(FeedColumn column) => NumberSql.Quick(column, TextOf(column)) is null
        ? column.Name + "_t"
        : $"case when {column.Name} is null then {Clean(column, feed, TextOf(column))} else '' end";

    private static string Each<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
