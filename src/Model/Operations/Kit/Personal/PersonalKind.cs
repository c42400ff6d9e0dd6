namespace Model.Operations.Kit.Personal;

/// <summary>What a personal value is: how it is written, and what is shown of it.</summary>
public enum PersonalKind
{
    /// <summary>手机号: 138****0001.</summary>
    Mobile,

    /// <summary>姓名: 张*.</summary>
    Name,

    /// <summary>公民身份号码: 3708**********1234.</summary>
    Identity,
}
