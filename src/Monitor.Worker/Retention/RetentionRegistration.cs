namespace Monitor.Worker.Retention;

/// <summary>How long data is kept.</summary>
internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<RetentionSweep>()
        .AddSingleton<KeptFiles>()
        .AddSingleton<InboxFiles>()
        .AddSingleton<MailboxFiles>()
        .AddSingleton<HandedFiles>()
        .AddSingleton<BriefingDraftFiles>()
        .AddSingleton<UnfinishedFiles>()
        .AddSingleton<FileRemoval>();
}
