using System.Net;
using Microsoft.AspNetCore.Connections;
using Model;

namespace Dashboard.Shell;

/// <summary>Where the program listens. Until people sign in, this machine only.</summary>
public static class Addresses
{
    public const string Default = "http://127.0.0.1:5080";

    /// <returns>Null when every address asked for is a loopback one.</returns>
    public static Bilingual? Refusal(WebApplicationBuilder builder)
    {
        var asked = Asked(builder.Configuration).FirstOrDefault(address => !IsLoopback(address));
        return asked is null ? null : new Bilingual(
            $"拒绝在 {asked} 上启动：登录功能尚未提供，本平台只在本机（127.0.0.1、localhost）应答。请改用 --urls {Default}。",
            $"Not starting on {asked}: there is no sign-in yet, so the platform answers on this machine only (127.0.0.1, localhost). Use --urls {Default}.");
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

    /// <summary>Lets through what comes from this machine, also where a proxy or a forwarded port stands before it.</summary>
    public static Task LoopbackOnly(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(
                "登录功能尚未提供，本平台只在本机应答。\nThere is no sign-in yet: the platform answers on this machine only.\n",
                context.RequestAborted);
        }

        return next(context);
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
