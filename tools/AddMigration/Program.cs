// Writes the migrations that bring the operational store from its last migration to today's model, on SQLite and on PostgreSQL:
//   dotnet run --project tools/AddMigration -- AddUploads
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations;
using Model.Warehouse;

if (args is not [var name])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/AddMigration -- NAME");
    return 2;
}

var here = new DataFolder(Path.GetTempPath());
#pragma warning disable EF1001 // The command-line tool does the same, but does not start on this SDK.
Write("Sqlite", here, new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices());
// No server is asked: only the model is looked at.
Write("Postgres", here with { OperationsServer = "Host=none" }, new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices());
#pragma warning restore EF1001
return 0;

void Write(string provider, DataFolder data, IDesignTimeServices design)
{
    using var db = OperationsStore.AsItIs(data);
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(db);
    design.ConfigureDesignTimeServices(services);

    var folder = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Model", "Operations");
    var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "Model.Operations", subNamespace: $"Migrations.{provider}", language: "C#");
    Console.WriteLine(scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations", provider), dryRun: false).MigrationFile);
}
