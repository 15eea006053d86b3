using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.Retention;

/// <summary>The files of the data folder that are kept for a time, folder by folder.</summary>
internal sealed class KeptFiles(InboxFiles inbox, MailboxFiles mailbox, HandedFiles handed, BriefingDraftFiles drafts, UnfinishedFiles unfinished)
{
    /// <summary>Deletes what is due, and says of each class how many files went and how long they are kept.</summary>
    public async Task<IReadOnlyList<(string Subject, TimeSpan Kept, int Removed)>> DeleteAsync(RetentionSettings kept, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        ("files", kept.Files, await inbox.DeleteAsync(now - kept.Files, cancellationToken)),
        ("mailbox", kept.Files, await mailbox.DeleteAsync(now - kept.Files, cancellationToken)),
        ("message_files", kept.Messages, await handed.DeleteAsync(now - kept.Messages, cancellationToken)),
        ("briefing_drafts", kept.Files, drafts.Delete(now - kept.Files)),
        ("unfinished_files", UnfinishedFiles.Kept, unfinished.Delete(now - UnfinishedFiles.Kept)),
    ];
}
