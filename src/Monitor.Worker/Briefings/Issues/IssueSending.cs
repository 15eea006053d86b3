using Monitor.Rules.Briefings.Issues;
using Monitor.Rules.Cases;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Sends approved issues to their lists and archives them: files first, then one transaction with state, hashes, mails and audit. Done again after a fault it comes to the same.</summary>
internal sealed class IssueSending(MonitorRecord record, IssueGate gate, IssueProofs proofs, IssuePress press, IssueArchive archive, IssueMails mails)
{
    public async Task<IssueAnswer> SendAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        var found = await gate.FindAsync(IssueAct.Send, number, null, actor, cancellationToken);
        if (found.Issue is not { } issue)
        {
            return found;
        }

        var proof = await proofs.ReadAsync(issue, isDraft: false, cancellationToken);
        var printed = IssuePress.Kept.Select(format => press.Print(proof.Document, format, proof.Audit)).ToArray();
        if (printed.First(file => file.Format == IssueFormat.Docx).Sha256 != issue.ApprovedSha256)
        {
            return IssueAnswer.Refused(RefusalKind.OutOfOrder, $"简报{number}的内容与审批时不同（审批之后配置或程序有改动），不能发送。", $"请核对后用 monitor brief edit {number} 退回编辑，再重新审批。");
        }

        var kept = new List<(IssueFile File, string Path)>();
        foreach (var file in printed)
        {
            kept.Add((file, await archive.KeepAsync(number, file, cancellationToken)));
        }

        return await record.WriteAsync(transaction => Sent(transaction, proof, kept, actor), cancellationToken);
    }

    /// <summary>Lays the formats of a draft into the data folder, ready to be read.</summary>
    public async Task<IReadOnlyList<string>> LayDraftAsync(IssueProof proof, CancellationToken cancellationToken)
    {
        var laid = new List<string>();
        foreach (var format in IssuePress.Kept)
        {
            laid.Add(archive.PathOf(await archive.LayAsync(proof.Issue.Number, press.Print(proof.Document, format, proof.Audit), cancellationToken)));
        }

        return laid;
    }

    /// <summary>What of a draft travels with a mail; it keeps the version in its name, since the draft may be written on before the mail is gone.</summary>
    public async Task<IReadOnlyList<OutboxFile>> DraftFilesAsync(IssueProof proof, CancellationToken cancellationToken)
    {
        var files = new List<OutboxFile>();
        foreach (var format in IssuePress.Attached)
        {
            var file = press.Print(proof.Document, format, proof.Audit);
            files.Add(new(await archive.LayAsync($"{proof.Issue.Number}-v{proof.Issue.Version}", file, cancellationToken), file.FileName, file.ContentType, file.Sha256));
        }

        return files;
    }

    private IssueAnswer Sent(RecordTransaction transaction, IssueProof proof, List<(IssueFile File, string Path)> kept, Actor actor)
    {
        var issue = proof.Issue;
        var hashes = kept.ToDictionary(it => Word.Of(it.File.Format), it => it.File.Sha256, StringComparer.Ordinal);
        var answer = IssueDesk.Put(transaction, issue with { State = IssueState.Archived, SentAt = transaction.Now, SentBy = actor.Person }, issue, actor, "briefing.send", new { files = hashes, recipients = mails.ListOf(issue.Scope).Length });
        if (answer.Issue is null)
        {
            return answer;
        }

        transaction.Context.BriefingFiles.AddRange(kept.Select(it => new BriefingFileRow { Issue = issue.Number, Format = Word.Of(it.File.Format), RelativePath = it.Path, Sha256 = it.File.Sha256, Bytes = it.File.Content.Length }));
        transaction.Context.SaveChanges();
        var attached = kept.Where(it => IssuePress.Attached.Contains(it.File.Format)).Select(it => new OutboxFile(it.Path, it.File.FileName, it.File.ContentType, it.File.Sha256));
        foreach (var message in mails.Of(proof, attached, transaction.Now))
        {
            transaction.AddMessage(message);
        }

        return answer;
    }
}
