using System.Net;
using Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Shell;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.4:5080")]
    [InlineData("http://127.0.0.1:5080;http://+:5081")]
    public void The_program_does_not_start_on_an_address_that_others_reach(string urls) =>
        Assert.Contains("--urls", Addresses.Refusal(WebApplication.CreateBuilder(["--urls", urls]))!.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:0;https://[::1]:7000")]
    public void It_starts_on_addresses_of_this_machine(string urls) =>
        Assert.Null(Addresses.Refusal(WebApplication.CreateBuilder(["--urls", urls])));

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("10.0.0.7", true)]
    public async Task A_connection_from_another_machine_is_refused_with_the_reason(string from, bool isRefused)
    {
        var passed = false;
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);

        await Addresses.LoopbackOnly(context, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });

        Assert.Equal(isRefused, !passed);
        Assert.Equal(isRefused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK, context.Response.StatusCode);
        Assert.Equal(isRefused, context.Response.Body.Length > 0);
    }
}
