namespace Ingest.AnalystBench;

/// <summary>A method that an analyst can try on data of their own: the functions of <c>Model.Statistics</c> that the pages use, over a file.</summary>
public abstract class BenchMethod
{
    /// <summary>Every method, in the order shown.</summary>
    public static IReadOnlyList<BenchMethod> All { get; } =
    [
        new Methods.RateMethod(), new Methods.CompareMethod(), new Methods.XmrMethod(), new Methods.FunnelMethod(),
        new Methods.StandardiseMethod(), new Methods.CredibilityMethod(), new Methods.ForecastingMethod(),
    ];

    /// <summary>Name on the command line; <c>method_NAME</c> of the texts says what it does.</summary>
    public abstract string Name { get; }

    /// <summary>Columns it reads.</summary>
    public abstract IReadOnlyList<BenchColumn> Columns { get; }

    /// <summary>Options of <see cref="BenchOptions"/> that it heeds, by name.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Values of the option <c>method</c>; the first is the default. Empty when there is nothing to choose.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>A csv to begin with, from published data where there are some.</summary>
    public string Example
    {
        get
        {
            using var reader = new StreamReader(typeof(BenchMethod).Assembly.GetManifestResourceStream($"AnalystBench/Examples/{Name}.csv")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Computes. Notes on the input what cannot be computed, and where; the answer of an input with notes is not used.</summary>
    internal abstract IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options);
}
