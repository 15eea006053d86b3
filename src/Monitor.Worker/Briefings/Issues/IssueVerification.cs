using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Holds archived issues against what was recorded of them, and against what their snapshots give when they are made again.</summary>
internal sealed class IssueVerification(MonitorRecord record, IssueProofs proofs, IssuePress press, IssueArchive archive, RuleSet rules)
{
    /// <summary>Checks one archived issue, or all of them, in order of their numbers.</summary>
    public async Task<IReadOnlyList<IssueCheck>> RunAsync(string? number, CancellationToken cancellationToken)
    {
        var found = new List<IssueCheck>();
        var issues = await record.Briefings.ListAsync(cancellationToken);
        foreach (var issue in issues.Where(issue => issue.State == IssueState.Archived && (number is null || issue.Number == number)).OrderBy(issue => issue.Number, StringComparer.Ordinal))
        {
            found.AddRange(await CheckAsync(issue, cancellationToken));
        }

        return found;
    }

    private async Task<IEnumerable<IssueCheck>> CheckAsync(BriefingIssueRow issue, CancellationToken cancellationToken)
    {
        var files = await record.Briefings.FilesAsync(issue.Number, cancellationToken);
        var canBeMade = issue.ConfigVersion == rules.Version && proofs.ScopeOf(issue) is not null;
        var proof = canBeMade ? await proofs.ReadAsync(issue, isDraft: false, cancellationToken) : null;
        return files.Select(file => Check(issue, file, proof)).ToArray();
    }

    private IssueCheck Check(BriefingIssueRow issue, BriefingFileRow file, IssueProof? proof)
    {
        var (isSound, finding) = archive.HashOf(file.RelativePath) switch
        {
            null => (false, "归档文件缺失"),
            { } hash when hash != file.Sha256 => (false, "归档文件与登记的哈希不符，可能被改动"),
            _ when proof is null => (true, "与登记的哈希一致；配置已经改变，未重新生成比对"),
            _ when press.Print(proof.Document, Word.Parse<IssueFormat>(file.Format), proof.Audit).Sha256 == file.Sha256 => (true, "与登记的哈希一致，由快照重新生成逐字节相同"),
            _ => (false, "归档文件与登记的哈希一致，但由快照重新生成的内容不同"),
        };
        return new IssueCheck(issue.Number, file.RelativePath, isSound, finding);
    }
}
