using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Ends a file that unpacks to more than it may.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : ForwardStream(inner)
{
    private long taken;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        taken += read;
        return taken <= limit
            ? read
            : throw new FileFaultException(
                string.Create(CultureInfo.InvariantCulture, $"文件解开后超过 {limit} 字节的上限；请拆分文件"))
            { Remedy = "或在数据源配置的 limits 中调高 bytes" };
    }
}
