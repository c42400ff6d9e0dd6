namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>How a method did on the values that were left out.</summary>
/// <param name="Method">Null in the row of what was chosen, series by series.</param>
/// <param name="Forecasts">How many values were forecast; an origin counts as many as it has steps.</param>
/// <param name="Mase">Mean absolute error over seasonal naive's within all series given together; null when that is nothing.</param>
/// <param name="Coverage80">Share of values within the 80 % limits, these calibrated without the origin they are judged at.</param>
/// <param name="Coverage95">The same of the 95 % limits.</param>
/// <param name="Crps">Mean CRPS, in the unit of the values.</param>
/// <param name="CrpsSkill">1 − CRPS ÷ that of seasonal naive on the same values: above zero is better; null when seasonal naive made no error.</param>
public sealed record MethodScore(
    ForecastMethod? Method, int Forecasts, double? Mase, double Coverage80, double Coverage95, double Crps, double? CrpsSkill);

/// <param name="Name">The series.</param>
/// <param name="Methods">One row for each method that suits; empty when the series is too short to leave anything out.</param>
public sealed record SeriesScores(string Name, IReadOnlyList<MethodScore> Methods);

/// <param name="Methods">Over all series given together: those whose every series suits the method count fully, the others with the series that do.</param>
/// <param name="Chosen">Of the method chosen for each series; null when no series could be back-tested. Chosen on the same values, so a little too good.</param>
/// <param name="Series">One entry for each series without a problem, in the order given.</param>
/// <param name="Scale">Mean absolute seasonal difference over all series, by which MASE divides; null when it is nothing.</param>
public sealed record BacktestReport(IReadOnlyList<MethodScore> Methods, MethodScore? Chosen, IReadOnlyList<SeriesScores> Series, double? Scale);
