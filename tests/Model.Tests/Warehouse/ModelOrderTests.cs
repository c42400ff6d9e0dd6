using Model.Warehouse;

namespace Model.Tests.Warehouse;

public sealed class ModelOrderTests
{
    private static readonly HashSet<string> Given = ["codes.counties"];

    [Fact]
    public void A_model_runs_after_what_it_reads()
    {
        var order = ModelOrder.Of([Model("a", "select x from marts.b"), Model("b", "select x from marts.c join codes.counties on true"), Model("c", "select 1 as x")], Given);

        Assert.Equal(["marts.c", "marts.b", "marts.a"], order.Select(m => m.Name));
    }

    [Fact]
    public void A_table_named_in_a_comment_only_is_not_read() =>
        Assert.Equal(["marts.b"], Model("a", "-- not marts.c\nselect x /* nor marts.d */ from marts.b").Reads);

    [Fact]
    public void Models_that_read_each_other_in_a_circle_are_refused_by_name()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => ModelOrder.Of([Model("a", "from marts.b"), Model("b", "from marts.a")], Given));

        Assert.Contains("marts.a → marts.b → marts.a", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_reads_what_nobody_makes_is_refused_by_name()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => ModelOrder.Of([Model("a", "from codes.streets")], Given));

        Assert.Contains("codes.streets", refused.Message, StringComparison.Ordinal);
    }

    private static SqlModel Model(string name, string sql) => new("marts", name, sql);
}
