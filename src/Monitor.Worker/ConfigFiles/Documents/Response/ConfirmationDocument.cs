using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Response;

/// <summary>When a second person is asked for.</summary>
internal sealed record ConfirmationDocument
{
    [Meaning("须复核的办理：verify 核实为不属实、adjust 调低级别、lower_alert 同意系统降级、lift 解除")]
    public ImmutableArray<ConfirmedAct> Acts { get; init; } = [ConfirmedAct.Verify, ConfirmedAct.Adjust, ConfirmedAct.LowerAlert, ConfirmedAct.Lift];

    [Meaning("从哪一级起须复核（1 到 4）"), Between(1, 4)]
    public int FromGrade { get; init; } = 3;

    [Meaning("提请后多久无人复核即失效"), Between("10m", "30d")]
    public TimeSpan LapsesAfter { get; init; } = TimeSpan.FromHours(24);

    [Meaning("失效时限是否只计工作时间")]
    public bool WorkingTime { get; init; }
}
