// Writes the migration that brings the operational store from its last migration to today's model:
//   dotnet run --project tools/AddMigration -- AddUploads
using Microsoft.EntityFrameworkCore;
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

var folder = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Model", "Operations");
using var db = new OperationsDb(new DbContextOptionsBuilder<OperationsDb>().UseSqlite("Data Source=:memory:").Options);
var services = new ServiceCollection();
services.AddEntityFrameworkDesignTimeServices();
services.AddDbContextDesignTimeServices(db);
#pragma warning disable EF1001 // The command-line tool does the same, but does not start on this SDK.
new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001

var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(name, "Model.Operations", subNamespace: "Migrations.Sqlite", language: "C#");
var written = scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations", "Sqlite"), dryRun: false);
Console.WriteLine(written.MigrationFile);
return 0;
