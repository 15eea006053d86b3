namespace Monitor.Worker.Retention;

/// <summary>Deletes the drafts of briefings that were last written before a moment; an issue is made again from its snapshot, and what was sent lies in the archive.</summary>
internal sealed class BriefingDraftFiles(ServiceSetting setting, FileRemoval removal)
{
    /// <returns>How many.</returns>
    public int Delete(DateTimeOffset before) =>
        FileRemoval.In(setting.Data.BriefingDrafts).Count(file => !UnfinishedFiles.Is(file) && file.LastWriteTimeUtc < before && removal.Delete(file));
}
