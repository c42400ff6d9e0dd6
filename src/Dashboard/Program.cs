using Dashboard.Api;
using Dashboard.Charts;
using Dashboard.Pages.Analysis;
using Dashboard.Pages.Analysis.Focus;
using Dashboard.Pages.Data.Configuration;
using Dashboard.Pages.Data.Pipeline;
using Dashboard.Pages.Joint.Figures;
using Dashboard.Pages.Joint.Packs;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Premium.Employers;
using Dashboard.Pages.Search;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Host = Dashboard.Shell.Host;

var options = StartOptions.Of(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options.HostArguments, ContentRootPath = AppContext.BaseDirectory });
if ((Addresses.Refusal(builder, options, Host.Judge(options).Mode) ?? Host.Decide(options) ?? Host.CheckKeys(options) ?? OpenIdSetup.Refusal(builder.Configuration) ?? Host.CheckScanner(builder.Configuration) ?? Host.OpenStore(options)) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal.ToString());
    return 2;
}

await builder.AddHostAsync(options);
builder.AddShell(options);
builder.AddSignIn();
builder.Services.AddCharts();
builder.Services.AddOverview();
builder.Services.AddAnalysis();
builder.Services.AddAnalysisPages();
builder.Services.AddPipeline();
builder.Services.AddConfigurationPage();
builder.Services.AddEmployers();
builder.Services.AddSearch();
builder.Services.AddFocus();
builder.Services.AddPacks();
builder.Services.AddJointFigures();

var app = builder.Build();
app.UseShell();
app.MapRazorPages();
app.MapShell();
app.MapApi();
if (Gate.Refusal(app) is { } silent)
{
    await Console.Error.WriteLineAsync(silent.ToString());
    return 2;
}

app.Announce();
var taken = Addresses.Taken(app.Configuration);
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException failure) when (Addresses.IsTaken(failure))
{
    await Console.Error.WriteLineAsync(taken.ToString());
    return 2;
}
