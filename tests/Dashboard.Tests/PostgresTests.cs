using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;
using Model.Tests.Operations;
using Model.Warehouse;
using static Ingest.Tests.Contracts.Identifiers;

namespace Dashboard.Tests;

/// <summary>The program itself and the ingest process it starts, told of a PostgreSQL database as an office tells them: by their environment.</summary>
public sealed class PostgresTests(PostgresServer server) : IAsyncLifetime
{
    private const string Trainings = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TestStore store = TestStore.OnPostgres(server, isEmpty: true);
    private Process program = null!;
    private Uri root = null!;
    private HttpClient browser = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        program = Start("Dashboard.dll", "--production", "--urls", "http://127.0.0.1:0", "--Ingest:Settled", "00:00:00.5", "--SignIn:SecondFactor", "Nobody");
        var address = await program.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException(await program.StandardError.ReadToEndAsync(Stop));
        root = new Uri(address.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        browser = await BrowserAsync(Roles.Data);
    }

    [Fact]
    public async Task A_file_sent_through_the_browser_is_loaded_and_every_page_of_the_store_shows_what_became_of_it()
    {
        await UploadAsync("Training.csv", $"{Trainings}\n{Uscc(1)},2022-03-01,key_post,20,18,8\n{Uscc(1)},2022-03-01,key_post,20,17,8\n{Uscc(2)},2022-03-01,key_post,x,1,8\n");
        var run = await EndedAsync();

        Assert.Equal(RunOutcome.Quarantined, run.Outcome);
        foreach (var address in new[]
        {
            "/pipeline", "/pipeline?handler=xlsx", $"/pipeline/runs/{run.Id}", "/pipeline/batches", "/pipeline/batches?handler=xlsx", "/pipeline/batches/1", "/pipeline/batches/1/row?row=2",
            "/pipeline/quarantine?sort=value", "/pipeline/quarantine?sort=-column",
            "/account", "/pipeline/quarantine?rule=%00",
        })
        {
            await OpensAsync(browser, address);
        }

        using var system = await BrowserAsync(Roles.SystemAdministrator);
        using var auditor = await BrowserAsync(Roles.AuditAdministrator);
        await OpensAsync(system, "/admin/users?q=DATA&sort=-seen&state=unused");
        await OpensAsync(auditor, "/admin/audit?handler=verify");
        Assert.NotNull(await auditor.TakeAsync("/admin/audit?handler=xlsx"));
        Assert.NotNull(await browser.TakeAsync("/pipeline/quarantine?handler=xlsx"));
        await OpensAsync(auditor, "/admin/audit?q=%00");

        Assert.Equal(3, (await PageAsync("/pipeline/quarantine?feed=trainings")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("合格人数：第2行“18”、第3行“17”", System.Text.Encoding.UTF8.GetString((await browser.TakeAsync("/pipeline/quarantine?handler=csv"))!), StringComparison.Ordinal);
        Assert.Single((await DashboardHost.PageAsync(auditor, "/admin/audit?q=tRAINING")).QuerySelectorAll("tr[id^=e]"));
    }

    [Fact]
    public async Task The_command_line_sees_the_same_store_and_nothing_is_kept_in_files_of_the_folder()
    {
        await UploadAsync("不认识.csv", "甲,乙\n1,2\n");
        await EndedAsync();

        Assert.Contains("\"refused\"", await AnswerAsync("status", "--json"), StringComparison.Ordinal);
        Assert.Contains("\"entries\":2", await AnswerAsync("audit", "--json"), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Data.OperationsFile) || File.Exists(store.Data.QuartzFile));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync(CancellationToken.None);
        program.Dispose();
        store.Dispose();
    }

    /// <summary>Signed in by the form with an account of that role.</summary>
    private async Task<HttpClient> BrowserAsync(string role)
    {
        await using (var db = OperationsStore.AsItIs(store.Data))
        {
            var account = new UserAccount { Id = Guid.NewGuid(), UserName = role, NormalizedUserName = role.ToUpperInvariant(), Name = role, SecurityStamp = role, CreatedAt = DateTimeOffset.UtcNow, PasswordChangedAt = DateTimeOffset.UtcNow };
            account.PasswordHash = new PasswordHasher<UserAccount>().HashPassword(account, People.Password);
            account.Give(new Access([role], [], null));
            db.Users.Add(account);
            await db.SaveChangesAsync(Stop);
        }

        var signedIn = new HttpClient { BaseAddress = root };
        await signedIn.SignInAsync(role, People.Password, "/account");
        return signedIn;
    }

    private static async Task OpensAsync(HttpClient who, string address)
    {
        using var answer = await who.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
    }

    private async Task UploadAsync(string name, string text)
    {
        using var file = new StringContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(await DashboardHost.TokenAsync(browser, "/pipeline")), "__RequestVerificationToken" }, { file, "file", name } };
        using var answer = await browser.PostAsync(new Uri("/pipeline?handler=Upload", UriKind.Relative), form, Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    private async Task<IngestRun> EndedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Patience);
        while (true)
        {
            await using var db = OperationsStore.AsItIs(store.Data);
            if (await db.Runs.FirstOrDefaultAsync(r => r.Outcome != RunOutcome.Running, patience.Token) is { } run)
            {
                return run;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    private Task<IDocument> PageAsync(string address) => DashboardHost.PageAsync(browser, address);

    private async Task<string> AnswerAsync(params string[] command)
    {
        using var process = Start("Ingest.dll", command);
        var answer = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return answer;
    }

    private Process Start(string name, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var path = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard", "bin", configuration, "net10.0", name);
        var start = new ProcessStartInfo("dotnet", [path, .. arguments, "--data", store.Data.Root]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[DataFolder.OperationsVariable] = store.Data.OperationsServer;
        return Process.Start(start)!;
    }
}
