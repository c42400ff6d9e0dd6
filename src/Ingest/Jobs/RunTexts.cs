using System.Globalization;
using Model;

namespace Ingest.Jobs;

/// <summary>What jobs say by themselves; all else comes from the process.</summary>
internal static class RunTexts
{
    /// <summary>A file that ended the process which read it.</summary>
    /// <param name="exitCode">Null when the process was ended at its deadline.</param>
    public static Bilingual EndedTheProcess(int? exitCode) => exitCode is { } code
        ? new(
            string.Create(CultureInfo.InvariantCulture, $"读取此文件时进程意外结束（代码{code}，多为内存不足）。请拆分文件或另存为csv后重新报送。"),
            string.Create(CultureInfo.InvariantCulture, $"The process that read this file ended unexpectedly (code {code}, most often out of memory). Split the file, or save it as csv, and send it again."))
        : new(
            "读取此文件超过时限，进程已被终止。请拆分文件后重新报送。",
            "Reading this file took longer than allowed and was ended. Split the file and send it again.");
}
