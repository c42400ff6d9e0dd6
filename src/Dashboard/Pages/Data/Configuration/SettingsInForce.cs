using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Ingest.Jobs;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Model.Calendar;
using Model.Operations.Kit.Attachments;
using Model.Plans;
using Model.Warehouse;
using Npgsql;

namespace Dashboard.Pages.Data.Configuration;

/// <summary>系统配置: reads what the running program was told, and what it finds in its folder.</summary>
public sealed class SettingsInForce(
    IConfiguration configuration, IOptions<SignInRules> signIn, DataFolder data, BusinessDate date, IStringLocalizer<ConfigurationTexts> text)
{
    private const string OpenId = "OpenIdConnect";

    // As little as a full run with its spill and a new snapshot takes, with room for some days.
    private const long LeastFree = 5L << 30;

    public IReadOnlyList<SettingGroup> Read() => [Installation(), Stores(), SignIn(), Network(), Runs(), Uploads(), Calendar(), Plans(), Keys()];

    private SettingGroup Installation()
    {
        var free = new DriveInfo(Path.GetFullPath(data.Root)).AvailableFreeSpace;
        return new("installation",
        [
            new("mode", text[date.Mode == DataMode.Sample ? "mode_sample" : "mode_production"], Path.GetFileName(data.ModeFile)),
            new("today", Format.Date(date.Today), text["by_mode"]),
            new("folder", Path.GetFullPath(data.Root), $"--data, {DataFolder.Variable}"),
            new("free", Format.Bytes(free), text["by_system"], free < LeastFree),
            new("version", typeof(SettingsInForce).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? Format.None, text["by_build"]),
            new("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}", text["by_system"]),
        ]);
    }

    private SettingGroup Stores()
    {
        var published = Directory.Exists(data.Published) ? new DirectoryInfo(data.Published).EnumerateFiles("*.duckdb").ToList() : [];
        return new("stores",
        [
            new("operations", data.OperationsServer is { } server ? Server(server) : $"SQLite, {SizeOf(data.OperationsFile)}", DataFolder.OperationsVariable),
            new("received", SizeOf(data.RawFile), Path.GetFileName(data.RawFile)),
            new("published", text["snapshots", published.Count, Format.Bytes(published.Sum(file => file.Length))], Path.GetFileName(data.Published) + "/"),
            new("current", data.CurrentBuild() ?? Format.None, Path.GetRelativePath(data.Root, data.CurrentPointer), data.CurrentBuild() is null),
        ]);
    }

    private SettingGroup SignIn()
    {
        var rules = signIn.Value;
        return new("sign_in",
        [
            new("idle", text["minutes", rules.IdleMinutes], "SignIn:IdleMinutes"),
            new("absolute", text["hours", rules.AbsoluteHours], "SignIn:AbsoluteHours"),
            new("password_days", rules.PasswordDays == 0 ? text["never"] : text["days", rules.PasswordDays], "SignIn:PasswordDays", rules.PasswordDays == 0),
            new("second_factor", text[$"second_{rules.SecondFactor}"], "SignIn:SecondFactor", rules.SecondFactor == SecondFactorDuty.Nobody),
            new("openid", configuration[$"{OpenId}:Authority"] is { Length: > 0 } authority ? authority : text["not_set"], $"{OpenId}:Authority"),
            new("openid_client", configuration[$"{OpenId}:ClientId"] is { Length: > 0 } client ? client : text["not_set"], $"{OpenId}:ClientId"),
            new("openid_secret", text[configuration[$"{OpenId}:ClientSecret"] is { Length: > 0 } ? "is_set" : "not_set"], $"{OpenId}:ClientSecret"),
        ]);
    }

    private SettingGroup Network() => new("network",
    [
        new("urls", configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls ? urls : Addresses.Default, "--urls"),
        new("proxy", configuration[Addresses.Proxy] is { Length: > 0 } proxy ? proxy : text["not_set"], "--" + Addresses.Proxy),
    ]);

    private SettingGroup Runs()
    {
        var runs = configuration.GetSection("Ingest").Get<IngestOptions>() ?? new IngestOptions();
        return new("runs",
        [
            new("by_itself", text[runs.ByItself ? "yes" : "no"], "Ingest:ByItself", !runs.ByItself),
            new("nightly", runs.Nightly, "Ingest:Nightly"),
            new("retrain", runs.Retrain, "Ingest:Retrain"),
            new("deadline", text["minutes", runs.Deadline.TotalMinutes], "Ingest:Deadline"),
            new("heap", $"{runs.HeapMegabytes.ToString(CultureInfo.InvariantCulture)} MB", "Ingest:HeapMegabytes"),
            new("sweep", text["seconds", runs.Sweep.TotalSeconds], "Ingest:Sweep"),
            new("retry", text["minutes", runs.RetryAfter.TotalMinutes], "Ingest:RetryAfter"),
            new("settled", text["seconds", runs.Settled.TotalSeconds], "Ingest:Settled"),
        ]);
    }

    private SettingGroup Uploads() => new("uploads",
    [
        new("scanner", configuration[VirusScanners.Setting] is { Length: > 0 } scanner && scanner != VirusScanners.None ? scanner : text["no_scanner"], VirusScanners.Setting),
        new("attachment", Format.Bytes(AttachmentStore.MostBytes), text["by_build"]),
    ]);

    private SettingGroup Calendar()
    {
        var days = WorkingDays.Of(data);
        return new("calendar",
        [
            new("published_through", days.PublishedThrough.ToString(CultureInfo.InvariantCulture), "calendar/<year>.csv", days.PublishedThrough < date.Today.Year),
            new("calendar_faults", days.Faults.Count.ToString(CultureInfo.InvariantCulture), "calendar/<year>.csv", days.Faults.Count > 0),
        ]);
    }

    // As the folder has them now; the next build takes them in.
    private SettingGroup Plans()
    {
        var plans = PlanCatalog.In(data);
        return new("plans",
        [
            new("plan_files", text["plan_files", plans.Files.Count, plans.Files.Count(file => file.Plan is not null)], "plans/<id>.yml"),
            .. plans.Faults.Select(fault => new Setting("plan_faults", fault.Message.ToString(), $"plans/{fault.File}", true)),
        ]);
    }

    private SettingGroup Keys() => new("keys",
    [
        Key("key_identity", data.IdentityKeyFile, isNeeded: true),
        Key("key_personal", data.PersonalKeyFile, isNeeded: true),
        // Made when the log's first end is signed.
        Key("key_audit", data.AuditKeyFile, isNeeded: File.Exists(data.AuditHeads)),
    ]);

    private Setting Key(string id, string file, bool isNeeded) =>
        new(id, text[File.Exists(file) ? "is_there" : isNeeded ? "is_missing" : "not_made"], Path.GetRelativePath(data.Root, file), isNeeded && !File.Exists(file));

    /// <summary>Host and database; whoever reads the page needs no name and no password of it.</summary>
    private static string Server(string connection)
    {
        var told = new NpgsqlConnectionStringBuilder(connection);
        return $"PostgreSQL, {told.Host}:{told.Port.ToString(CultureInfo.InvariantCulture)}/{told.Database}";
    }

    private static string SizeOf(string file) => File.Exists(file) ? Format.Bytes(new FileInfo(file).Length) : Format.None;
}
