using Monitor.Worker.Cases.Written;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Stories;
using Monitor.Worker.Demo;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Stories;

/// <summary>The whole service on a scratch folder and a clock that is put forward, with one story to play through it.</summary>
internal sealed class StoryHost : IAsyncDisposable
{
    private readonly WorkFolder scratch;
    private readonly DataFolder folder;
    private readonly DurableWrites writes;
    private readonly MonitorRecord record;
    private readonly WebApplication host;

    private StoryHost(WorkFolder scratch, DataFolder folder, DurableWrites writes, MonitorRecord record, WebApplication host)
    {
        this.scratch = scratch;
        this.folder = folder;
        this.writes = writes;
        this.record = record;
        this.host = host;
    }

    /// <summary>Plays a story from its beginning to its end.</summary>
    /// <param name="configuration">The profile; its rules and its plan are used as they are.</param>
    /// <param name="story">The story.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public static async Task<StoryVerdict> PlayAsync(MonitorConfiguration configuration, StoryDocument story, CancellationToken cancellationToken)
    {
        var profile = StoryProfile.Of(configuration, story);
        await using var played = await OpenAsync(profile, story, cancellationToken);
        var outcome = await ActivatorUtilities.CreateInstance<StoryPlay>(played.host.Services, story).RunAsync(cancellationToken);
        return StoryVerdict.Of(story, profile, outcome);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await record.DisposeAsync();
        writes.Dispose();
        folder.Dispose();
        scratch.Dispose();
    }

    private static async Task<StoryHost> OpenAsync(MonitorConfiguration profile, StoryDocument story, CancellationToken cancellationToken)
    {
        var scratch = WorkFolder.At(null);
        var folder = DataFolder.Claim(scratch.File("data"));
        var writes = DurableWrites.FromEnvironment();
        var clock = new DemoClock(LocalMoment.Of(story.From, profile.Rules.TimeZone));
        var setting = new ServiceSetting(profile, folder, clock, IsDrill: true);
        var record = await MonitorRecord.OpenAsync(folder.File(profile.Service.Store.Path), clock, writes, profile.Service.Audit.Hash, cancellationToken);
        return new StoryHost(scratch, folder, writes, record, MonitorHost.Build(setting, record, writes, wakesItself: false));
    }
}
