using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;

namespace Model.Analysis;

/// <summary>能否达到: what the past of a plan's units says of the months to come.</summary>
/// <param name="SettledThrough">Last month the forecasts know.</param>
/// <param name="Units">In the plan's order, then all together; a unit without data is absent.</param>
/// <param name="Backtest">How every method would have done.</param>
public sealed record TargetOutlook(DateOnly SettledThrough, IReadOnlyList<UnitOutlook> Units, BacktestReport Backtest)
{
    /// <summary>Months ahead; nothing is said of later ones.</summary>
    public const int Months = ForecastOptions.DefaultHorizon;
}

/// <param name="Status">Where the unit stands.</param>
/// <param name="Forecast">Method, reason and monthly counts.</param>
/// <param name="Rolling">Rates of the twelve months ending with each month to come.</param>
/// <param name="Chances">Of the plan's years that end within the months ahead.</param>
public sealed record UnitOutlook(TargetStatus Status, SeriesForecast Forecast, IReadOnlyList<RollingOutlook> Rolling, IReadOnlyList<TargetChance> Chances);

/// <summary>Twelve months ending with one to come, known months included; rates per 1,000.</summary>
public sealed record RollingOutlook(DateOnly Month, double Middle, double Lower80, double Upper80, double Lower95, double Upper95);

/// <summary>达到的概率: that a calendar year's rate is at or under what the path wants by its end.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="WantedRate">Per 1,000.</param>
/// <param name="Probability">By simulation of counts, tempered by the back-test; never 0 or 1 while months are to come.</param>
/// <param name="KnownMonths">Months of the year that are settled.</param>
public sealed record TargetChance(int Year, double WantedRate, double Probability, int KnownMonths);
