using System.Text.Json;
using Dashboard.Api;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Model.Operations;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Dashboard.Tests.Api;

/// <summary>The API over a snapshot of two counties.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private WebApplication? app;

    public TinySnapshot Tiny { get; } = TwoCounties.Build();

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Tiny.Folder);
        builder.Services.AddSingleton<SnapshotCatalog>();
        builder.Services.AddScoped(services => new SnapshotReader(services.GetRequiredService<SnapshotCatalog>(), CountyScope.City));
        builder.Services.AddAnalysis();
        // What is taken away is written down.
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOperations(Tiny.Folder, _ => CountyScope.City);
        builder.Services.AddScoped(_ => CurrentUser.Nobody);
        builder.Services.AddScoped<AuditRecorder>();
        builder.Services.AddScoped<ExportLog>();
        builder.Services.AddSingleton(TimeProvider.System);
        OperationsStore.Open(Tiny.Folder).Dispose();
        app = builder.Build();
        app.UseRequestLocalization(new RequestLocalizationOptions().SetDefaultCulture("zh-CN").AddSupportedUICultures("zh-CN", "en").AddSupportedCultures("zh-CN", "en"));
        app.MapApi();
        await app.StartAsync();
        Client.Dispose();
        Client = app.GetTestClient();
    }

    public async Task<JsonElement> Get(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Tiny.Dispose();
    }
}
