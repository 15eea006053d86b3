namespace Monitor.Worker.Retention;

/// <summary>Deletes the drafts of files that a stop in the middle of writing left behind.</summary>
internal sealed class UnfinishedFiles(ServiceSetting setting, FileRemoval removal)
{
    /// <summary>Such a draft lives for seconds; one this old is nobody's any more.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(1);

    public static bool Is(FileInfo file) => file.Name.StartsWith('.');

    /// <summary>Deletes those that were last written to before a moment.</summary>
    /// <returns>How many.</returns>
    public int Delete(DateTimeOffset before) => new[] { setting.Data.Mailbox, setting.Data.Mails, setting.Data.Texts, setting.Data.Briefings, setting.Data.BriefingDrafts }
        .SelectMany(FileRemoval.In)
        .Count(file => Is(file) && file.LastWriteTimeUtc < before && removal.Delete(file));
}
