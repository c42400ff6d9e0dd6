namespace Model.Operations.Audit;

/// <summary>What is wrong with the log, in words: for the command line and the page alike.</summary>
public static class AuditWords
{
    public static Bilingual Of(AuditFault fault) => fault switch
    {
        AuditFault.EntryMissing => new("前面缺少条目：有条目被删除", "an entry before it is missing: something was deleted"),
        AuditFault.LinkBroken => new("与前一条的哈希不衔接：有条目被插入或删除", "it does not follow from the entry before: something was put in or taken out"),
        AuditFault.EntryChanged => new("内容与其哈希不符：条目被改过", "what it says is not what was hashed: it was changed"),
        AuditFault.ChainReplaced => new("与签名存档的链尾不一致：整条链被重新计算过", "it differs from the signed head: the chain was computed anew"),
        AuditFault.TailMissing => new("签名存档中有而日志中没有：末尾被截断", "a signed head names it and the log has it no more: the end was cut off"),
        AuditFault.HeadForged => new("链尾存档的签名无效：存档被改过", "the signature of a head is not ours: the file of heads was changed"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
