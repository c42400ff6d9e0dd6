namespace Dashboard.Charts;

/// <summary>Months on an axis: 1 a month, counted from year 0, so that a year spans 12.</summary>
public static class MonthScale
{
    /// <summary>Where a month's own value stands: in its middle.</summary>
    public static double Middle(DateOnly month) => Start(month) + 0.5;

    /// <summary>Where a value up to and including a month stands: at its end, as the target path counts.</summary>
    public static double End(DateOnly month) => Start(month) + 1;

    public static double Start(DateOnly month) => (month.Year * 12) + month.Month - 1;

    public static double StartOf(int year) => year * 12;

    public static double EndOf(int year) => (year + 1) * 12;
}
