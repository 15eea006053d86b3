namespace Monitor.Worker.Intake.Reading;

/// <summary>Bytes already taken from a stream, and then the rest of it.</summary>
internal sealed class PrecededStream(ReadOnlyMemory<byte> before, Stream inner) : ForwardStream(inner)
{
    private ReadOnlyMemory<byte> before = before;

    public override int Read(Span<byte> buffer)
    {
        if (before.IsEmpty)
        {
            return Inner.Read(buffer);
        }

        var count = Math.Min(before.Length, buffer.Length);
        before.Span[..count].CopyTo(buffer);
        before = before[count..];
        return count;
    }
}
