using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Model;
using Model.Calendar;

namespace Dashboard.Shell;

/// <summary>Where the program listens: sample data on this machine only unless it was started with <c>--sample</c>, real data elsewhere only where passwords cannot be read on the way.</summary>
public static class Addresses
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>IP address of the proxy that speaks TLS with the browsers, where there is one; its word on who asks is believed.</summary>
    public const string Proxy = "Proxy";

    private const string AllowedHosts = "AllowedHosts";

    /// <returns>Null when the program may listen wherever it was asked to.</returns>
    public static Bilingual? Refusal(WebApplicationBuilder builder, StartOptions options, DataMode mode)
    {
        var elsewhere = Asked(builder.Configuration).Where(address => !IsLoopback(address)).ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }

        if (mode == DataMode.Sample)
        {
            return options.IsSample ? Open(builder.Configuration) : new Bilingual(
                $"拒绝在 {elsewhere[0]} 上启动：示例账号不用密码，只在本机（127.0.0.1、localhost）应答。确要供他人试用，加 --sample；否则改用 --urls {Default}。",
                $"Not starting on {elsewhere[0]}: sample accounts need no password, so they answer on this machine only (127.0.0.1, localhost). Add --sample to let others try it, or use --urls {Default}.");
        }

        return elsewhere.Find(address => BindingAddress.Parse(address).Scheme != Uri.UriSchemeHttps) is { } open && string.IsNullOrEmpty(builder.Configuration[Proxy])
            ? new Bilingual(
                $"拒绝在 {open} 上启动：没有 TLS，密码会被旁人读到。请用 https 地址，或在反向代理之后以 --{Proxy} 代理的IP地址 启动。",
                $"Not starting on {open}: without TLS passwords can be read on the way. Use an https address, or start behind a proxy with --{Proxy} and its IP address.")
            : Named(builder.Configuration, elsewhere);
    }

    /// <summary>Another program answers there already.</summary>
    public static bool IsTaken(Exception? failure) => failure is IOException { InnerException: AddressInUseException };

    /// <summary>What to do about it.</summary>
    public static Bilingual Taken(IConfiguration configuration)
    {
        var asked = configuration[WebHostDefaults.ServerUrlsKey];
        return new Bilingual(
            $"无法启动：{asked} 已被另一个程序占用（也许本平台已在运行）。请关闭那个程序，或用 --urls http://127.0.0.1:5081 换一个端口。",
            $"Not starting: another program answers on {asked} already (perhaps the platform itself is running). Close it, or take another port with --urls http://127.0.0.1:5081.");
    }

    /// <summary>Sample data answer this machine only, also where a forwarded port stands before it, unless the start said otherwise.</summary>
    public static Task SampleOnLoopback(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<BusinessDate>().Mode == DataMode.Sample && !services.GetRequiredService<StartOptions>().IsSample
            && context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(
                "示例账号不用密码，只在本机应答。以 --sample 启动可供他人试用。\nSample accounts need no password: they answer on this machine only. Start with --sample to let others try it.\n",
                context.RequestAborted);
        }

        return next(context);
    }

    /// <summary>Believes what the proxy says of the browser's address and of TLS; nobody else, and nothing where there is no proxy.</summary>
    public static void Believe(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        if (IPAddress.TryParse(configuration[Proxy], out var proxy))
        {
            options.KnownProxies.Add(proxy);
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        }
    }

    // Whoever opens the sample to others has said so; the names they type are not known beforehand.
    private static Bilingual? Open(ConfigurationManager configuration)
    {
        configuration[AllowedHosts] = "*";
        return null;
    }

    /// <summary>A host that is asked for by a name we do not have is somebody else's trick (DNS rebinding): the names must be said.</summary>
    private static Bilingual? Named(ConfigurationManager configuration, List<string> elsewhere)
    {
        var names = elsewhere.Select(address => BindingAddress.Parse(address).Host).ToList();
        if (names.Exists(name => name is "*" or "+" or "0.0.0.0" or "[::]"))
        {
            return Environment.GetEnvironmentVariable(AllowedHosts) is not null ? null : new Bilingual(
                $"拒绝启动：没有说明用户以什么主机名访问。请设环境变量 {AllowedHosts}，如 {AllowedHosts}=gongshang.example.gov.cn。",
                $"Not starting: nobody said by which host name people come. Set the environment variable {AllowedHosts}, such as {AllowedHosts}=gongshang.example.gov.cn.");
        }

        configuration[AllowedHosts] = string.Join(';', names.Prepend(configuration[AllowedHosts]!));
        return null;
    }

    private static IEnumerable<string> Asked(ConfigurationManager configuration)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(urls))
        {
            configuration[WebHostDefaults.ServerUrlsKey] = urls = Default;
        }

        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        return [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. endpoints];
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
