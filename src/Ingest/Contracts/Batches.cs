using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Model;

namespace Ingest.Contracts;

/// <summary>One file taken in is one batch; its rows, its quarantine and its hash become visible together or not at all.</summary>
internal static class Batches
{
    /// <summary>What a load of a file already known answers: everything read was there.</summary>
    /// <returns>Null when the file is new.</returns>
    public static FileOutcome? Find(DuckDBConnection connection, string? feed, string sha256, CancellationToken stop) => connection.Rows(
        "select feed, batch_id, read_rows, skipped_rows from raw.batch where file_sha256 = $sha and ($feed is null or feed = $feed) order by batch_id desc limit 1",
        row => new FileOutcome
        {
            File = "",
            Feed = row.GetString(0),
            Batch = row.GetInt32(1),
            Read = row.GetInt64(2),
            Duplicate = row.GetInt64(2),
            Skipped = row.GetInt64(3),
            Remarks = [LoadTexts.Remark("known_file", row.GetInt32(1))],
        },
        stop,
        ("sha", sha256), ("feed", feed)).FirstOrDefault();

    /// <returns>The new batch's number.</returns>
    public static int Write(DuckDBConnection connection, Judging judging, FileOutcome counts, ReceivedFile file, DateOnly today, TimeProvider clock, CancellationToken stop)
    {
        using var transaction = connection.BeginTransaction();
        var batch = connection.Scalar<int>("select coalesce(max(batch_id), 0) + 1 from raw.batch", stop);
        connection.Run(
            """
            insert into raw.batch
            values ($batch, $feed, $file, $sha, $bytes, $now, $today::date, $contract, $read, $accepted, $quarantined, $duplicate, $skipped)
            """,
            stop,
            ("batch", batch), ("feed", judging.Feed.Id), ("file", Path.GetFileName(file.Path)), ("sha", file.Sha256), ("bytes", file.Bytes),
            ("now", clock.GetUtcNow().UtcDateTime), ("today", today.ToString("O", CultureInfo.InvariantCulture)), ("contract", ContractSha256(judging.Feed.Id)),
            ("read", counts.Read), ("accepted", counts.Accepted), ("quarantined", counts.Quarantined), ("duplicate", counts.Duplicate), ("skipped", counts.Skipped));
        judging.Write(batch, counts, stop);
        transaction.Commit();
        return batch;
    }

    private static string ContractSha256(string feed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmbeddedText.Read($"Feeds/{feed}.yml"))));
}
