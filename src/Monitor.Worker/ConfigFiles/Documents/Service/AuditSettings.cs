using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Record;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How the audit log is sealed.</summary>
internal sealed record AuditSettings
{
    [Meaning("新增审计记录用哪种杂凑算法校验：sm3（GB/T 32905）、sha256；改动后，以前的记录仍按各自的算法校验")]
    public AuditAlgorithm Hash { get; init; } = AuditAlgorithm.Sm3;
}
