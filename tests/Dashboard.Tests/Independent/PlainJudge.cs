namespace Dashboard.Tests.Independent;

/// <summary>Reads the columns of one row and remembers whether any of them broke a rule: the row is then kept out whole.</summary>
internal sealed class PlainJudge(PlainRow row, PlainCodes codes)
{
    public bool IsRight { get; private set; } = true;

    public string? Text(int most, params ReadOnlySpan<string> names) => row[names] is { } text ? Kept(text, text.Length <= most) : null;

    public string? Code(string list, params ReadOnlySpan<string> names) => row[names] is { } text ? Kept(codes.Find(list, text), codes.Find(list, text) is not null) : null;

    public string? Credit(params ReadOnlySpan<string> names) => row[names]?.ToUpperInvariant() is { } code ? Kept(code, PlainText.IsCreditCode(code)) : null;

    public string? Identity(params ReadOnlySpan<string> names) => row[names]?.ToUpperInvariant() is { } number ? Kept(number, PlainText.IsIdentityNumber(number)) : null;

    /// <summary>A day of the past.</summary>
    public DateOnly? Day(params ReadOnlySpan<string> names) => Dated(PlainText.Today, row[names]);

    /// <summary>A day that may lie ahead.</summary>
    public DateOnly? AnyDay(params ReadOnlySpan<string> names) => Dated(PlainText.Today.AddYears(30), row[names]);

    public long? Whole(long least, long most, params ReadOnlySpan<string> names) => row[names] is { } text
        ? Kept(PlainText.Whole(text), PlainText.Whole(text) is { } number && number >= least && number <= most)
        : null;

    public bool? YesNo(params ReadOnlySpan<string> names) => row[names] is { } text ? Kept<bool?>(text is "是" or "有", text is "是" or "有" or "否" or "无") : null;

    public T Needed<T>(T value) => Kept(value, value is not null);

    public void Expect(bool promise) => IsRight &= promise;

    private DateOnly? Dated(DateOnly last, string? text) => text is null
        ? null
        : Kept(PlainText.Day(text), PlainText.Day(text) is { Year: >= 1900 } day && day <= last);

    private T Kept<T>(T value, bool isRight)
    {
        IsRight &= isRight;
        return value;
    }
}
