using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Demo;

/// <summary>The people of one enterprise whom the comparison stage by stage (逐段对照) must list at the end of the play.</summary>
internal sealed record DemoCohort
{
    [Meaning("报告至少多少人；0 表示没有报告")]
    [Between(0, 100000)]
    public required int Reported { get; init; }

    [Meaning("停保至少多少人")]
    [Between(0, 100000)]
    public required int Stopped { get; init; }

    [Meaning("申领失业保险金至少多少人")]
    [Between(0, 100000)]
    public required int Claimed { get; init; }
}
