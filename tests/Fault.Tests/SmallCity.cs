namespace Fault.Tests;

/// <summary>A hundredth of the sample city: one installation that holds some of it and has published, and the files that come next.</summary>
public sealed class SmallCity : IAsyncLifetime
{
    private readonly string files = Directory.CreateTempSubdirectory("fault-city-").FullName;

    internal Installation Before { get; } = new();

    /// <summary>Five files with names of their own: rows that are accepted, quarantined and repeated, and a file that replaces rows of the one before it.</summary>
    internal IReadOnlyList<string> Next => [.. Paths("enrolment/2022年.xlsx", "enrolment/2022年更正.xlsx", "contributions/2019年.csv", "accidents/2021年.xlsx", "payments/2025年.csv")];

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await RunAsync(0, "generate", "--scale", "0.01", "--out", files);
        await RunAsync(1, ["load", .. Paths("employers/2018年末存量.xlsx", "enrolment/2021年.xlsx", "contributions/2021年.csv", "accidents/2020年.xlsx", "payments/2024年.csv")]);
        await RunAsync(0, "build");

        async Task RunAsync(int worst, params string[] arguments) =>
            Assert.InRange((await IngestProcess.RunAsync(Before.Data.Root, stop, arguments)).ExitCode, 0, worst);
    }

    public ValueTask DisposeAsync()
    {
        Before.Dispose();
        Directory.Delete(files, recursive: true);
        return ValueTask.CompletedTask;
    }

    private IEnumerable<string> Paths(params string[] names) => names.Select(name => Path.Combine(files, name));
}
