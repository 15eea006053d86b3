using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How the drop folders are watched.</summary>
internal sealed record IntakeSettings
{
    [Meaning("每隔多久查看一次收件目录"), Between("1s", "1d")]
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(1);
}
