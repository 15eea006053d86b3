using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

[CollectionDefinition(nameof(ReadMemoryTests), DisableParallelization = true)] // the memory measured is that of the whole process
[Collection(nameof(ReadMemoryTests))]
public sealed class ReadMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        var reader = new SourceReader(new(), ReadLimits.Default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var rows = 0;

        foreach (var item in reader.Read([new("big.csv", () => new EndlessRows(40_000_000))]))
        {
            rows += item.Row is null ? 0 : 1;
            if (rows % 500_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(1_999_999, rows);
        Assert.InRange(peak - before, 0, 8 * 1024 * 1024);
    }

    /// <summary>Rows of twenty bytes that nobody holds in memory.</summary>
    private sealed class EndlessRows(int length) : MemoryStream
    {
        private static readonly byte[] Row = "370214,2024-02-17,5\n"u8.ToArray();
        private int position;

        public override long Position
        {
            get => position;
            set => position = (int)value;
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, length - position);
            for (var index = 0; index < count; index++)
            {
                buffer[index] = Row[(position + index) % Row.Length];
            }

            position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
