using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Tests.Surveillance;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The briefings of a played demo, composed once more from its record.</summary>
internal static class PlayedBriefings
{
    /// <summary>Fails unless every weekly briefing passes the check and every figure in it is that of its snapshot.</summary>
    public static async Task AssertSignableAsync(string data, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), [], () => ModelArchive.Unpack(AShippedModel.Bytes())).Configuration!;
        var rules = configuration.Rules;
        using var folder = DataFolder.Claim(data);
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(folder.File(configuration.Service.Store.Path), TimeProvider.System, writes, configuration.Service.Audit.Hash, cancellationToken);
        var reading = new MatterReading(record, new CaseReview(record, configuration.Cases), new QualityReview(record, rules, configuration.Sources), configuration.Briefing, new ServiceLabel(configuration.Service.Title, true, true));
        var latest = (await record.Evaluations.LatestSnapshotAsync(cancellationToken))!;
        for (var week = Period.Containing(PeriodKind.Week, rules.DayOf(latest.Moment)).Previous; await record.Evaluations.SnapshotBeforeAsync(rules.StartOf(week.Next.Start).AddHours(8), cancellationToken) is { } row && rules.DayOf(row.Moment) >= week.Start; week = week.Previous)
        {
            var matter = await reading.ReadAsync(rules, row, week.Start, week.End, cancellationToken);
            foreach (var scope in (BriefingScope[])[BriefingScope.Of(rules.Regions.Root), BriefingScope.Find(rules.Regions, "371000")!, BriefingScope.Find(rules.Regions, "jiaodong")!])
            {
                var edition = BriefingEdition.Weekly(scope, week);
                var document = DocumentComposer.Compose(matter, edition);
                Assert.Empty(BriefingCheck.Of(document, matter.Previous is not null));
                Assert.Empty(scope.Id == rules.Regions.Root.Code ? new BriefingFigures(matter, edition).Differences(document) : []);
            }
        }
    }
}
