using System.IO.Compression;

namespace Monitor.Worker.Intake.Reading;

/// <summary>The unpacked content of a gzip file, which fails when the file breaks off.</summary>
/// <remarks>
/// <see cref="GZipStream"/> ends without a word where a packed file was cut off. So a small packed mark is put behind the file: when it comes out at
/// the end, everything before it was whole.
/// </remarks>
internal sealed class GzipContent(Stream packed) : ForwardStream(new GZipStream(new FollowedStream(packed, PackedMark), CompressionMode.Decompress))
{
    private static readonly byte[] Mark = "monitor:end-of-packed-file"u8.ToArray();
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly byte[] held = new byte[65_536];
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>Says whether a file begins as gzip files do; leaves it at its beginning.</summary>
    public static bool IsGzip(Stream seekable)
    {
        Span<byte> head = stackalloc byte[2];
        var read = seekable.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        seekable.Position = 0;
        return read == 2 && head[0] == 0x1F && head[1] == 0x8B;
    }

    public override int Read(Span<byte> buffer)
    {
        while (!atEnd && end - start <= Mark.Length)
        {
            Fill();
        }

        var available = atEnd ? end - start : end - start - Mark.Length;
        var count = Math.Min(available, buffer.Length);
        held.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    private void Fill()
    {
        held.AsSpan(start, end - start).CopyTo(held);
        (start, end) = (0, end - start);
        var read = Inner.Read(held.AsSpan(end));
        end += read;
        if (read > 0)
        {
            return;
        }

        if (!held.AsSpan(0, end).EndsWith(Mark))
        {
            throw new InvalidDataException("The packed file breaks off.");
        }

        end -= Mark.Length;
        atEnd = true;
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
