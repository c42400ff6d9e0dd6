using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Model.Operations;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary>The real program (known by a type of its assembly: Ingest has a Program too) over a data folder of its own; runs nothing by itself unless asked to.</summary>
public sealed class DashboardHost : WebApplicationFactory<Dashboard.Shell.StartOptions>
{
    private readonly string root = Directory.CreateTempSubdirectory("dashboard-").FullName;

    /// <summary>Settings given on the command line beside the data folder.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal) { ["production"] = "true", ["Ingest:ByItself"] = "false" };

    public DataFolder Data => new(root);

    public OperationsDb Operations() => OperationsStore.Open(Data);

    /// <summary>A browser that keeps cookies and does not follow redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Publishes a snapshot made by hand.</summary>
    public void Publish(TinySnapshot tiny, string build = "b-test")
    {
        tiny.Publish(build);
        Data.Create();
        File.Copy(tiny.Folder.SnapshotFile(build), Data.SnapshotFile(build));
        File.Copy(tiny.Folder.CurrentPointer, Data.CurrentPointer, overwrite: true);
    }

    public static async Task<IDocument> PageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost/"));
    }

    public static async Task<IDocument> PageAsync(HttpClient browser, string address) => await PageAsync(await browser.Open(address));

    /// <summary>The token that a form of the page carries.</summary>
    public static async Task<string> TokenAsync(HttpClient browser, string address) =>
        (await PageAsync(browser, address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", root);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(root))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Remove(triesLeft: 5);
        }
    }

    // The log and the charts drawn in the background may still write their last file.
    private void Remove(int triesLeft)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (IOException) when (triesLeft > 0)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(100));
            Remove(triesLeft - 1);
        }
    }
}

internal static class BrowserSteps
{
    /// <summary>Asks for a page; the address is below the host's root.</summary>
    public static Task<HttpResponseMessage> Open(this HttpClient browser, string address) =>
        browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
