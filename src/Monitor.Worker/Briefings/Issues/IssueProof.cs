using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>An issue as it reads now.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Document">Its document.</param>
/// <param name="Audit">The end of the audit log as its snapshot's evaluation left it.</param>
internal sealed record IssueProof(BriefingIssueRow Issue, BriefingDocument Document, AuditHead? Audit);
