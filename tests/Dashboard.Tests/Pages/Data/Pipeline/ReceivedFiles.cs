using Ingest.Commands;
using MiniExcelLibs;

namespace Dashboard.Tests.Pages.Data.Pipeline;

/// <summary>Files loaded into a host's folder by the command line, as a department's files are.</summary>
internal sealed class ReceivedFiles(DashboardHost host) : IDisposable
{
    private readonly string sent = Directory.CreateTempSubdirectory("sent-").FullName;

    public async Task LoadAsync(string name, string header, params IEnumerable<string> lines)
    {
        var path = Path.Combine(sent, name);
        await File.WriteAllLinesAsync(path, lines.Prepend(header), TestContext.Current.CancellationToken);
        await LoadAsync(path);
    }

    /// <param name="name">Of the workbook.</param>
    /// <param name="sheets">Name → lines of cells parted by commas, the header first.</param>
    public async Task LoadWorkbookAsync(string name, params (string Sheet, string[] Lines)[] sheets)
    {
        var path = Path.Combine(sent, name);
        var book = sheets.ToDictionary(
            s => s.Sheet,
            s => (object)s.Lines.Select(line => line.Split(',').Select((cell, at) => (at, cell)).ToDictionary(c => $"c{c.at}", c => (object)c.cell, StringComparer.Ordinal)),
            StringComparer.Ordinal);
        await MiniExcel.SaveAsAsync(path, book, printHeader: false, cancellationToken: TestContext.Current.CancellationToken);
        await LoadAsync(path);
    }

    public void Dispose() => Directory.Delete(sent, recursive: true);

    private async Task LoadAsync(string path)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(
            ["load", path, "--data", host.Data.Root, "--json"], new Terminal { Output = output, Error = error }, TestContext.Current.CancellationToken);
        Assert.True(exit is ExitCode.Done or ExitCode.Quarantined, output.ToString());
    }
}
