using Microsoft.Extensions.Logging;
using Model;
using Model.Operations.Kit.Attachments;

namespace Ingest.Jobs;

/// <summary>Has the inbox's files looked at by the virus scanner before anything reads them. What it refuses is moved away; what it gave no answer about waits where it lies.</summary>
internal sealed partial class InboxScan(Inbox inbox, IVirusScanner scanner, IngestOptions options, TimeProvider clock, ILogger<InboxScan> log)
{
    private DateTimeOffset nextTry = DateTimeOffset.MinValue;

    /// <summary>By itself a scanner that gave no answer is asked again after a while; somebody who asks for a run does not wait for that.</summary>
    public bool IsHeld => clock.GetUtcNow() < nextTry;

    /// <returns>Files that may be read, and those moved away with what was found.</returns>
    public async Task<(IReadOnlyList<string> Clean, IReadOnlyList<(string File, Bilingual Reason)> Refused)> LookAsync(CancellationToken stop)
    {
        var (clean, refused) = (new List<string>(), new List<(string, Bilingual)>());
        foreach (var path in inbox.Look().Whole)
        {
            try
            {
                if (await scanner.FindAsync(path, stop) is { } found)
                {
                    var reason = ScanRefusals.Infected(found).Words;
                    inbox.Refuse(path, reason);
                    refused.Add((Path.GetFileName(path), reason));
                }
                else
                {
                    clean.Add(path);
                }
            }
            catch (NotScannedException failure)
            {
                nextTry = clock.GetUtcNow() + options.RetryAfter;
                Waits(log, Path.GetFileName(path), failure.Message);
            }
        }

        return (clean, refused);
    }

    [LoggerMessage(LogLevel.Warning, "{File} waits in the inbox: {Why}")]
    private static partial void Waits(ILogger log, string file, string why);
}
