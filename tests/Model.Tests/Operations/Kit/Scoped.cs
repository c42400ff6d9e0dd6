using Microsoft.Extensions.DependencyInjection;
using Model.Operations;
using Model.Warehouse;

namespace Model.Tests.Operations.Kit;

/// <summary>A store as a request of the web program gets it: with the counties of its user.</summary>
public sealed class Scoped : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IServiceScope request;

    public Scoped(DataFolder data, CountyScope? scope)
    {
        OperationsStore.Open(data).Dispose();
        services = new ServiceCollection().AddOperationsOf(data, scope).BuildServiceProvider();
        request = services.CreateScope();
        Db = request.ServiceProvider.GetRequiredService<OperationsDb>();
    }

    public OperationsDb Db { get; }

    public void Dispose()
    {
        request.Dispose();
        services.Dispose();
    }
}

internal static class ScopedServices
{
    public static IServiceCollection AddOperationsOf(this IServiceCollection services, DataFolder data, CountyScope? scope)
    {
        services.AddOperations(data, _ => scope ?? throw new InvalidOperationException("nobody"));
        return services;
    }
}
