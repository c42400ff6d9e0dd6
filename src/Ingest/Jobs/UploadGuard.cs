using Ingest.Readers;
using Model;

namespace Ingest.Jobs;

/// <summary>Looks at a file that comes through the browser with the readers' own guards, before it lies in the inbox. Its rows are judged later, by a process of their own.</summary>
public static class UploadGuard
{
    /// <param name="file">Can be read from any place in it.</param>
    /// <param name="name">As the sender calls it.</param>
    /// <param name="mostBytes">What one upload may weigh.</param>
    /// <returns>Why it is not taken, and what to do; null when it may go on.</returns>
    public static Bilingual? Refusal(Stream file, string name, long mostBytes)
    {
        try
        {
            FileGuard.Look(file, name, LandingLimits.Default with { FileBytes = mostBytes });
            return null;
        }
        catch (FileRefused refused)
        {
            return refused.Reason;
        }
    }
}
