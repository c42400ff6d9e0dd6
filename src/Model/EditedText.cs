using System.Text;

namespace Model;

/// <summary>Text of files that people edit in the data folder.</summary>
public static class EditedText
{
    /// <param name="content">UTF-8, or GB18030 as spreadsheet programs and old editors save it.</param>
    public static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(content);
        }
    }
}
