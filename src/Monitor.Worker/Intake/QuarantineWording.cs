using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>How quarantined rows stand, in Chinese.</summary>
internal static class QuarantineWording
{
    public static string Of(QuarantineStatus status) => status switch
    {
        QuarantineStatus.Mended => "改正入库",
        QuarantineStatus.Released => "放行入库",
        QuarantineStatus.Refused => "不予采用",
        _ => "待处理",
    };
}
