using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>What a packed file unpacks to, which ends where it swells beyond all measure.</summary>
/// <param name="unpacked">The unpacked content.</param>
/// <param name="packed">The file as it lies there, read through to where the unpacking is.</param>
/// <param name="limits">How far it may swell.</param>
internal sealed class UnpackedStream(Stream unpacked, Stream packed, ReadLimits limits) : ForwardStream(unpacked)
{
    private long taken;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        taken += read;
        return taken <= limits.FreelyUnpacked || taken <= packed.Position * limits.PackRatio ? read : throw Swollen(limits.PackRatio);
    }

    public static FileFaultException Swollen(int ratio) =>
        new(string.Create(CultureInfo.InvariantCulture, $"文件解开后超过压缩大小的 {ratio} 倍，不像是正常的数据；请核对文件来源")) { Remedy = "确属正常可在数据源配置的 limits 中调高 pack_ratio" };
}
