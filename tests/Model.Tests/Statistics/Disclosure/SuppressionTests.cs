using Model.Statistics.Disclosure;

namespace Model.Tests.Statistics.Disclosure;

/// <summary>Small counts and what a reader can find out about them by subtraction, held against trying every table there could be.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void A_count_withheld_alone_is_found_by_subtraction()
    {
        var table = new CountTable(new long[,] { { 3, 20 }, { 30, 40 } });
        table.Withhold(new TableCell(0, 0));

        Assert.Equal((3, 3), SubtractionAttack.Bounds(table, new TableCell(0, 0)));
        Assert.False(Suppression.IsSafe(table));
    }

    [Fact]
    public void Two_small_counts_of_a_row_that_leave_one_case_between_them_are_found()
    {
        // Both rows' second column is published: 1 + 1 of row 0 remain, and the columns pin them.
        var table = new CountTable(new long[,] { { 1, 1, 50 }, { 0, 0, 50 }, { 60, 70, 80 } });
        table.Withhold(new TableCell(0, 0));
        table.Withhold(new TableCell(0, 1));

        Assert.Equal((1, 1), SubtractionAttack.Bounds(table, new TableCell(0, 1)));
    }

    [Fact]
    public void A_square_of_withheld_counts_narrows_each_by_the_smallest_on_its_way()
    {
        var table = new CountTable(new long[,] { { 3, 20 }, { 30, 1 } });
        foreach (var cell in new[] { new TableCell(0, 0), new TableCell(0, 1), new TableCell(1, 0), new TableCell(1, 1) })
        {
            table.Withhold(cell);
        }

        // 3 may fall by 3, and with it 1 rises to no more than 4; 3 rises by 20 with 20 and 30 falling, and 1 rising.
        Assert.Equal((2, 23), SubtractionAttack.Bounds(table, new TableCell(0, 0)));
        Assert.Equal((0, 21), SubtractionAttack.Bounds(table, new TableCell(1, 1)));
    }

    [Fact]
    public void A_small_total_is_protected_like_any_other()
    {
        var table = new CountTable(new long[,] { { 2, 0, 0 }, { 30, 40, 25 }, { 12, 50, 33 } });

        Assert.True(Suppression.Protect(table));

        Assert.Null(table.Published(new TableCell(0, 0)));
        Assert.Null(table.Published(new TableCell(0, 3)));
    }

    [Fact]
    public void Without_small_counts_everything_is_published()
    {
        var table = new CountTable(new long[,] { { 5, 0 }, { 30, 400 } });

        Assert.True(Suppression.Protect(table));

        Assert.DoesNotContain(table.Cells, table.IsWithheld);
    }

    [Fact]
    public void A_single_person_who_is_a_whole_industry_is_not_found_through_the_totals()
    {
        var table = new CountTable(new long[,] { { 1, 100 }, { 0, 90 } });

        Assert.True(Suppression.Protect(table));

        Assert.All(new[] { new TableCell(0, 0), new TableCell(2, 0) }, cell => Assert.True(SubtractionAttack.Bounds(table, cell) is ( <= 1, >= 4)));
    }

    [Fact]
    public void Counts_of_nobody_are_published_always()
    {
        var table = new CountTable(new long[,] { { 1, 0, 8 }, { 0, 20, 0 }, { 9, 0, 30 } });

        Assert.True(Suppression.Protect(table));

        Assert.DoesNotContain(table.Cells, cell => table[cell] == 0 && table.IsWithheld(cell));
    }

    [Fact]
    public void No_more_persons_are_withheld_than_the_cheapest_way_needs()
    {
        // The square over the second row and column costs 6 + 7 + 8; every other one more.
        var table = new CountTable(new long[,] { { 2, 6, 90 }, { 7, 8, 90 }, { 80, 80, 80 } });

        Assert.True(Suppression.Protect(table));

        Assert.Equal(
            [new TableCell(0, 0), new TableCell(0, 1), new TableCell(1, 0), new TableCell(1, 1)],
            table.Cells.Where(table.IsWithheld));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void The_bounds_are_those_of_all_tables_that_agree_with_what_is_published(int seed)
    {
#pragma warning disable CA5394 // A seed makes a failure happen again.
        var chance = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var table = new CountTable(new long[,] { { chance.Next(4), chance.Next(4) }, { chance.Next(4), chance.Next(4) } });
            foreach (var cell in table.Cells.Where(_ => chance.Next(2) == 0))
            {
                table.Withhold(cell);
            }
#pragma warning restore CA5394

            var possible = Agreeing(table, most: 20);
            foreach (var cell in table.Cells.Where(table.IsWithheld))
            {
                var (lower, upper) = SubtractionAttack.Bounds(table, cell);
                Assert.Equal(possible.Min(t => t[cell]), lower);
                Assert.True(upper == possible.Max(t => t[cell]) || (upper == long.MaxValue && possible.Max(t => t[cell]) >= 20), $"{cell}: {upper}, {possible.Max(t => t[cell])}");
            }
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void What_is_protected_stands_every_attack_or_is_refused(int seed)
    {
#pragma warning disable CA5394 // A seed makes a failure happen again.
        var chance = new Random(seed);
        var kept = 0;
        for (var round = 0; round < 20; round++)
        {
            var counts = new long[12, 14];
            foreach (var cell in new CountTable(counts).Cells.Where(c => c.Row < 12 && c.Column < 14))
            {
                counts[cell.Row, cell.Column] = chance.Next(3) == 0 ? chance.Next(6) : chance.Next(60);
            }
#pragma warning restore CA5394

            var table = new CountTable(counts);
            kept += Suppression.Protect(table) ? 1 : 0;
            Assert.All(table.Cells.Where(cell => table[cell] is > 0 and < 5), cell => Assert.Null(table.Published(cell)));
            Assert.All(table.Cells.Where(cell => table[cell] is > 0 and < 5), cell => Assert.True(SubtractionAttack.Bounds(table, cell) is ( <= 1, >= 4), $"{cell} {SubtractionAttack.Bounds(table, cell)}"));
        }

        Assert.Equal(20, kept);
    }

    /// <summary>Every table of two rows and columns with no count above <paramref name="most"/> whose published counts and totals are the table's.</summary>
    private static List<CountTable> Agreeing(CountTable table, int most)
    {
        var values = new List<CountTable>();
        for (var at = 0; at < (most + 1) * (most + 1) * (most + 1) * (most + 1); at++)
        {
            var (a, b, c, d) = (at % (most + 1), at / (most + 1) % (most + 1), at / (most + 1) / (most + 1) % (most + 1), at / (most + 1) / (most + 1) / (most + 1));
            if (!Fits(0, 0, a) || !Fits(0, 1, b) || !Fits(1, 0, c) || !Fits(1, 1, d) || !Fits(0, 2, a + b) || !Fits(1, 2, c + d) || !Fits(2, 0, a + c) || !Fits(2, 1, b + d) || !Fits(2, 2, a + b + c + d))
            {
                continue;
            }

            values.Add(new CountTable(new long[,] { { a, b }, { c, d } }));
        }

        return values;

        bool Fits(int row, int column, long value) => table.Published(new TableCell(row, column)) is not { } known || known == value;
    }
}
