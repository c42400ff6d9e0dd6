using System.Security.Cryptography;
using Model.Calendar;

namespace Model.Warehouse;

/// <summary>
/// Whether the keys of an installation are there, whole, its own and nobody else's to read. Asked before anything is written: a key made
/// anew over data that rest on the old one would part old rows from new without a word.
/// </summary>
public static class InstallationKeys
{
    /// <summary>Length of the key of the identity tokens: as long as what HMAC-SHA256 gives.</summary>
    public const int IdentityBytes = 32;

    /// <summary>Length of the key of personal values: AES-256.</summary>
    public const int PersonalBytes = 32;

    /// <summary>Attribute of a web key that was made for the sample city.</summary>
    public const string SampleAttribute = "sample";

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <returns>Which key is wrong and what to do about it; null when all are right.</returns>
    public static Bilingual? Refusal(DataFolder data, DataMode? mode) =>
        Keys(data).Select(key => Fault(key, mode)).FirstOrDefault(fault => fault is not null);

    private static IEnumerable<Key> Keys(DataFolder data)
    {
        yield return new(
            data.IdentityKeyFile,
            new("身份证号令牌（已收数据都用它，换了密钥新旧数据就对不上）", "the tokens that stand for identity numbers: all data received rest on it, and rows sealed with another do not meet them"),
            new("确已丢失时，用 reset --yes 清空仓库，再重新载入来文", "If it is lost, empty the warehouse with reset --yes and load the files again"),
            IsNeeded: Directory.Exists(data.Received) && Directory.EnumerateFiles(data.Received).Any(),
            IsWhole: text => text.Length >= IdentityBytes * 2 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit));
        yield return new(
            data.PersonalKeyFile,
            new("案卷中加密保存的个人信息（手机号等）", "personal values that records keep encrypted, such as phones"),
            new($"确已丢失时，已存的值无法恢复，只能重新登记：删除 {data.PersonalKeyInUse} 后启动，首次登记时生成新密钥", $"If it is lost, what was kept cannot be read again and is asked for anew: delete {data.PersonalKeyInUse} and start; a key is made with the first new value"),
            IsNeeded: File.Exists(data.PersonalKeyInUse),
            IsWhole: text => text.Length == PersonalBytes * 2 && text.All(char.IsAsciiHexDigit));
        yield return new(
            data.AuditKeyFile,
            new("审计日志的签名存档", "the signed heads of the audit log"),
            new($"确已丢失时，把 {data.AuditHeads} 移到别处保存，从此重新签名", $"If it is lost, keep {data.AuditHeads} elsewhere; signing then begins anew"),
            IsNeeded: File.Exists(data.AuditHeads),
            IsWhole: IsPrivateKey);
        foreach (var file in Directory.Exists(data.WebKeys) ? Directory.GetFiles(data.WebKeys, "*.xml") : [])
        {
            yield return new(file, new("登录会话和表单", "sessions and forms"), new("删除它即可，众人须重新登录", "It may be deleted; people then sign in again"), IsNeeded: false, IsWhole: text => text.Contains("<key ", StringComparison.Ordinal));
        }
    }

    private static Bilingual? Fault(Key key, DataMode? mode)
    {
        if (!File.Exists(key.Path))
        {
            return key.IsNeeded
                ? Words(key, new("缺少密钥", "A key is missing:"), new("请从备份恢复此文件", "Restore the file from the backup"), key.IfLost)
                : null;
        }

        var (text, isSample) = KeyFile.Read(key.Path);
        if (!key.IsWhole(text))
        {
            return Words(key, new("密钥太短或已损坏", "A key is too short or damaged:"), new("请从备份恢复此文件", "Restore the file from the backup"), key.IfLost);
        }

        // Sample data are invented, and so is what their keys protect.
        return mode == DataMode.Sample ? null
            : isSample || text.Contains($" {SampleAttribute}=\"true\"", StringComparison.Ordinal)
                ? Words(key, new("这是示例城市的密钥，旁人也有", "A key of the sample city, which others have too:"), new("正式数据须用自己的密钥", "Real data need a key of their own"), new("请删除此文件，首次使用时自动生成", "Delete the file; one is made at first use"))
            : IsOpen(key.Path)
                ? Words(key, new("密钥可被本机其他用户读写", "A key that others on this machine can read or write:"), new($"请执行 chmod 600 '{key.Path}'", $"Run chmod 600 '{key.Path}'"), new("若已被他人读过，请当作泄露处理", "If others may have read it, treat it as known to them"))
            : null;
    }

    private static Bilingual Words(Key key, Bilingual fault, Bilingual first, Bilingual then) => new(
        $"拒绝运行：{fault.Zh}：{key.Path}。它保护{key.Protects.Zh}。{first.Zh}。{then.Zh}。",
        $"Not running. {fault.En} {key.Path}. It protects {key.Protects.En}. {first.En}. {then.En}.");

    private static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;

    private static bool IsPrivateKey(string text)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(text);
            return key.KeySize >= 256 && key.ExportParameters(includePrivateParameters: true).D is not null;
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    /// <param name="Path">Of the file.</param>
    /// <param name="Protects">In words, within a sentence.</param>
    /// <param name="IfLost">What is left to do without a backup.</param>
    /// <param name="IsNeeded">Something rests on it already.</param>
    /// <param name="IsWhole">Says of its text whether it is a key.</param>
    private sealed record Key(string Path, Bilingual Protects, Bilingual IfLost, bool IsNeeded, Func<string, bool> IsWhole);
}
