using Ingest.Commands;

return await CommandLine.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);

/// <summary>Said to be internal, or the web framework's generator makes it public and it collides with the Dashboard's.</summary>
internal static partial class Program;
