using System.Net;
using Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Model;
using Model.Calendar;
using Model.Warehouse;
using Host = Dashboard.Shell.Host;

namespace Dashboard.Tests.Shell;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.4:5080")]
    [InlineData("http://127.0.0.1:5080;http://+:5081")]
    public void Sample_data_do_not_start_on_an_address_that_others_reach_unless_told_so(string urls)
    {
        Assert.Contains("--urls", Refusal(DataMode.Sample, "--urls", urls)!.En, StringComparison.Ordinal);
        Assert.Null(Refusal(DataMode.Sample, "--sample", "--urls", urls));
    }

    [Fact]
    public void Real_data_are_offered_to_others_only_where_passwords_cannot_be_read_on_the_way()
    {
        Assert.Contains("TLS", Refusal(DataMode.Production, "--urls", "http://10.1.2.3:80")!.En, StringComparison.Ordinal);
        Assert.Null(Refusal(DataMode.Production, "--urls", "https://10.1.2.3:443"));
        Assert.Null(Refusal(DataMode.Production, "--urls", "http://10.1.2.3:80", "--Proxy", "10.1.2.1"));
        Assert.Contains("AllowedHosts", Refusal(DataMode.Production, "--urls", "https://0.0.0.0:443")!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_proxy_that_was_named_is_believed()
    {
        var (without, with) = (new ForwardedHeadersOptions(), new ForwardedHeadersOptions());
        Addresses.Believe(without, new ConfigurationBuilder().Build());
        Addresses.Believe(with, new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Proxy", (string?)"10.1.2.1")]).Build());

        Assert.Equal(ForwardedHeaders.None, without.ForwardedHeaders);
        Assert.Equal([IPAddress.Parse("10.1.2.1")], with.KnownProxies);
        Assert.Empty(with.KnownIPNetworks);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:0;https://[::1]:7000")]
    public void It_starts_on_addresses_of_this_machine(string urls) =>
        Assert.Null(Refusal(DataMode.Sample, "--urls", urls));

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("10.0.0.7", true)]
    public async Task A_connection_from_another_machine_to_sample_data_is_refused_with_the_reason(string from, bool isRefused)
    {
        var passed = false;
        var folder = new DataFolder(Directory.CreateTempSubdirectory("addresses-").FullName);
        var options = StartOptions.Of(["--data", folder.Root]);
        Host.Decide(options);
        var services = new ServiceCollection().AddSingleton(options).AddSingleton(new BusinessDate(folder, TimeProvider.System)).BuildServiceProvider();
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() }, RequestServices = services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);

        await Addresses.SampleOnLoopback(context, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });

        Assert.Equal(isRefused, !passed);
        Assert.Equal(isRefused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK, context.Response.StatusCode);
        Assert.Equal(isRefused, context.Response.Body.Length > 0);
        Directory.Delete(folder.Root, recursive: true);
    }

    private static Bilingual? Refusal(DataMode mode, params string[] arguments)
    {
        var options = StartOptions.Of(arguments);
        return Addresses.Refusal(WebApplication.CreateBuilder(new WebApplicationOptions { Args = options.HostArguments, ContentRootPath = AppContext.BaseDirectory }), options, mode);
    }
}
