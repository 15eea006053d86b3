namespace Monitor.Worker.Intake.Reading;

/// <summary>A stream and then a few bytes more.</summary>
internal sealed class FollowedStream(Stream inner, ReadOnlyMemory<byte> then) : ForwardStream(inner)
{
    private ReadOnlyMemory<byte> rest = then;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        if (read > 0)
        {
            return read;
        }

        var count = Math.Min(rest.Length, buffer.Length);
        rest.Span[..count].CopyTo(buffer);
        rest = rest[count..];
        return count;
    }
}
