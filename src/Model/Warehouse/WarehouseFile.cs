using System.Globalization;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>Opens DuckDB files. The only place that writes a connection string: one process shares one engine per file, and it refuses a second set of settings.</summary>
public static class WarehouseFile
{
    /// <summary>What one engine may hold before it spills to disk; a web node and an ingest run fit beside each other in 8 GB.</summary>
    public const string MemoryLimit = "2GB";

    /// <summary>Opens the file for one writer; makes it when it is not there.</summary>
    public static DuckDBConnection OpenForWriting(string path) => Open(path, "READ_WRITE");

    /// <summary>Opens a file that nobody writes; any number of processes may.</summary>
    public static DuckDBConnection OpenReadOnly(string path) => Open(path, "READ_ONLY");

    /// <summary>An engine without a file, for work that nobody keeps.</summary>
    public static DuckDBConnection OpenInMemory() => Open(":memory:", "AUTOMATIC");

    private static DuckDBConnection Open(string path, string access)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["access_mode"] = access,
            ["memory_limit"] = MemoryLimit,
            ["threads"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
            // Everything needed is in the engine; nothing is fetched while running.
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
        };
        if (access != "READ_ONLY")
        {
            // New files need not be readable by older engines; today's format compresses text better and in less time.
            settings["storage_compatibility_version"] = "latest";
        }

        var connection = new DuckDBConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
