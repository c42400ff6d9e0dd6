using MathNet.Numerics.Distributions;

namespace Model.Statistics.ReportingLag;

/// <summary>A month as it is known and as it will probably be; never to be added up with final figures unmarked.</summary>
/// <param name="Month">Its place in the triangle.</param>
/// <param name="Age">Delays that have come, from 1.</param>
/// <param name="Known">Cases so far.</param>
/// <param name="Completed">Cases expected in the end.</param>
/// <param name="StandardError">Of that, factors' uncertainty included.</param>
/// <param name="Developed">Share of the end that months of this age have usually reached.</param>
public sealed record CompletedMonth(int Month, int Age, double Known, double Completed, double StandardError, double Developed)
{
    /// <summary>Still to come.</summary>
    public double Outstanding => Completed - Known;

    /// <summary>Limits of the cases in the end: what is to come is log-normal (Mack 1993, p. 218), so they are never below what is known.</summary>
    public (double Lower, double Upper) Limits(double confidence = 0.95)
    {
        if (Outstanding <= 0 || StandardError == 0)
        {
            return (Completed, Completed);
        }

        var variance = Math.Log(1 + Math.Pow(StandardError / Outstanding, 2));
        var (centre, reach) = (Math.Log(Outstanding) - (variance / 2), Math.Sqrt(variance) * Normal.InvCDF(0, 1, (1 + confidence) / 2));
        return (Known + Math.Exp(centre - reach), Known + Math.Exp(centre + reach));
    }
}
