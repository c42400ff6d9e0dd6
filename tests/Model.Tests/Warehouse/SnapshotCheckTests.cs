using DuckDB.NET.Data;
using Model.Feeds;
using Model.Warehouse;

namespace Model.Tests.Warehouse;

/// <summary>Each promise is broken on purpose in a copy of a right snapshot: a check that cannot fail promises nothing.</summary>
public sealed class SnapshotCheckTests(BuiltCity built) : IClassFixture<BuiltCity>
{
    private static readonly Dictionary<string, string> Breaks = new(StringComparer.Ordinal)
    {
        ["accidents_of_each_month_equal_what_was_received"] = "delete from marts.fct_injury",
        ["contributions_of_each_month_equal_what_was_received"] = "update marts.fct_contribution_month set premium_paid_fen = premium_paid_fen + 1",
        ["deaths_do_not_exceed_cases_and_nothing_is_negative"] = "update marts.mart_incidence_month set production_deaths = 2",
        ["diseases_of_each_month_equal_what_was_received"] = "insert into marts.fct_occupational_disease select * from marts.fct_occupational_disease",
        ["enrolment_of_each_month_equals_what_was_received"] = "update marts.mart_incidence_month set insured_count = 99",
        ["estimated_insured_months_add_up_to_their_projects"] = "insert into marts.fct_construction_month (employer_code, month, project_cost_fen, labour_share, monthly_wage, estimated_insured) values ('E', '2025-01-01', 100000000, 20, 5000, 39)",
        ["every_batch_adds_up"] = "update meta.batch set duplicate_rows = 1",
        ["every_cause_is_reached_by_the_bridge"] = "delete from marts.mart_cause_month",
        ["every_change_of_a_published_figure_has_a_reason"] = "update marts.mart_restatement set reason = 'unexplained'",
        ["every_fact_row_names_a_file"] = "delete from meta.batch",
        ["every_month_of_a_registered_employer_has_its_attributes"] = "update marts.fct_enrolment_month set risk_class = null",
        ["every_registered_employer_is_known_once"] = "delete from marts.dim_employer",
        ["every_row_has_an_office_and_an_industry"] = "delete from marts.dim_county where county_code = '370883'",
        ["joint_inspections_equal_what_was_extracted"] = "update marts.mart_joint_inspection_year set findings = 9",
        ["joint_resolutions_due_are_in_time_late_or_overdue"] = "update marts.mart_joint_department_year set in_time = in_time + 1",
        ["joint_work_equals_what_was_extracted"] = "update marts.mart_joint_department_year set open = open + 1",
        ["key_industries_are_made_of_known_cells"] = "insert into marts.key_industry_member values ('coal', 'XX', '')",
        // The sample number of GB 11643.
        ["no_identity_number_reaches_the_marts"] = "update marts.employer_version set employer_name = '王某（11010519491231002X）经营部'",
        ["no_injury_is_lost"] = "delete from marts.mart_injury_month",
        ["no_payment_or_premium_is_lost"] = "update marts.mart_employer_year set premium_paid_fen = 0",
        ["payments_of_each_month_equal_what_was_received"] = "update marts.fct_payment set amount_fen = 1",
        ["prevention_work_equals_what_was_received"] = "delete from marts.fct_training",
        ["reference_series_equal_what_was_received"] = "update marts.fct_reference_series set value_as_published = 0",
        ["the_reasons_of_a_changed_figure_add_up_to_its_change"] = "update marts.mart_restatement set production_added = production_added + 1",
    };

    public static TheoryData<string> Checks => [.. SnapshotCheck.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Checks))]
    public void Every_promise_is_noticed_when_it_is_broken(string name)
    {
        var check = SnapshotCheck.All.Single(c => c.Name == name);
        Assert.Null(Run(check, "select 1"));

        var failed = Run(check, Breaks[name]);

        Assert.True(failed is { Rows: > 0, Sample.Count: > 0 });
    }

    [Fact]
    public void A_breach_of_privacy_is_reported_without_repeating_the_number()
    {
        var check = SnapshotCheck.All.Single(c => c.Name == "no_identity_number_reaches_the_marts");

        var failed = Run(check, Breaks[check.Name]);

        Assert.DoesNotContain("11010519491231002X", string.Concat(failed!.Sample.SelectMany(row => row.Values)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_that_a_sender_types_freely_is_searched_for_identity_numbers()
    {
        var searched = SnapshotCheck.All.Single(c => c.Name == "no_identity_number_reaches_the_marts").Sql;
        var typed = from mart in MartDefinition.All
                    from column in mart.Columns
                    where column.Value.Source.Exists(source => source.Split('.') is ["staging", var feed, var name] && IsTyped(FeedCatalog.Find(feed)!.Column(name)))
                    select column.Key;

        Assert.All(typed.Distinct(), column => Assert.Contains(column, searched, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_that_says_its_promise_in_one_language_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => SnapshotCheck.Parse("x", "-- One row per x.\n-- en: Something holds\nselect 1"));

    private static bool IsTyped(FeedColumn column) =>
        column is { Type: FeedColumnType.Text, Allowed: [] } && column.Name != "period";

    private FailedCheck? Run(SnapshotCheck check, string change)
    {
        var copy = Path.Combine(built.City.Data.Root, $"{Guid.NewGuid():N}.duckdb");
        File.Copy(built.City.Data.SnapshotFile(built.City.Data.CurrentBuild()!), copy);
        using var connection = WarehouseFile.OpenForWriting(copy);
        Execute(connection, $"attach '{built.City.Data.RawFile}' as received (read_only)");
        Execute(connection, change);
        return check.Run(connection, TestContext.Current.CancellationToken);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
