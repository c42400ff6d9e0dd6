using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Ingest.SampleCity.Files;

internal enum CsvEncoding
{
    Gb18030,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8,
}

/// <summary>
/// Writes millions of short lines: digits go straight into the buffer as bytes, each Chinese character is encoded once and remembered.
/// A second block of the city adds its lines to the first one's file.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private const int LongestLine = 2_048;

    private readonly FileStream file;
    private readonly Encoding encoding;
    private readonly byte[]?[] encoded = new byte[]?[char.MaxValue + 1];
    private readonly byte[] buffer = new byte[1 << 18];
    private int used;
    private bool inLine;

    /// <param name="path">Of the file.</param>
    /// <param name="encoding">Of the file.</param>
    /// <param name="header">First line, where the file is begun.</param>
    /// <param name="isContinued">Adds to what an earlier block wrote.</param>
    public CsvFile(string path, CsvEncoding encoding, IReadOnlyList<string> header, bool isContinued)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        this.encoding = encoding == CsvEncoding.Utf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Encoding.GetEncoding("GB18030");
        file = new FileStream(path, isContinued ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (!isContinued)
        {
            file.Write(this.encoding.Preamble);
            Line(header);
        }
    }

    public void Line(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            Text(field);
        }

        EndLine();
    }

    public CsvFile Text(string text)
    {
        Separate();
        var isQuoted = text.AsSpan().IndexOfAny(',', '"') >= 0;
        if (isQuoted)
        {
            Put((byte)'"');
        }

        if (Ascii.FromUtf16(text, buffer.AsSpan(used), out var written) == OperationStatus.Done)
        {
            used += written;
        }
        else
        {
            foreach (var c in text)
            {
                Put(c);
            }
        }

        if (isQuoted)
        {
            Put((byte)'"');
        }

        return this;
    }

    /// <summary>Hundredths with two decimals: 1234 → 12.34.</summary>
    public CsvFile Hundredths(long value)
    {
        Separate();
        _ = Utf8Formatter.TryFormat(value / 100, buffer.AsSpan(used), out var written);
        used += written;
        Put((byte)'.');
        Put((byte)('0' + (value / 10 % 10)));
        Put((byte)('0' + (value % 10)));
        return this;
    }

    public void EndLine()
    {
        Put((byte)'\r');
        Put((byte)'\n');
        inLine = false;
        if (used > buffer.Length - LongestLine)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    private void Separate()
    {
        if (inLine)
        {
            Put((byte)',');
        }

        inLine = true;
    }

    private void Put(char c)
    {
        if (c < 128)
        {
            Put((byte)c);
            return;
        }

        var bytes = encoded[c] ??= encoding.GetBytes([c]);
        bytes.CopyTo(buffer, used);
        used += bytes.Length;
    }

    private void Put(byte value) => buffer[used++] = value;

    private void Flush()
    {
        file.Write(buffer, 0, used);
        used = 0;
    }
}
