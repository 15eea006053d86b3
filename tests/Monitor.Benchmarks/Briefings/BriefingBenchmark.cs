using System.Diagnostics;
using System.Globalization;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings;
using Monitor.Worker.Briefings.Annexes;
using Monitor.Worker.Briefings.WordFiles;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Benchmarks.Briefings;

/// <summary>How long the weekly round takes, province and cities, from the record of a played demo: reading, composing, HTML, mail, Word file and annex.</summary>
internal static class BriefingBenchmark
{
    public static async Task RunAsync(string config, string data, TextWriter output)
    {
        var configuration = ConfigurationLoader.Load(config, []).Configuration ?? throw new ArgumentException($"{config} cannot be read; run check.", nameof(config));
        var (rules, label) = (configuration.Rules, new ServiceLabel(configuration.Service.Title, true, true));
        using var folder = DataFolder.Claim(data);
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(folder.File(configuration.Service.Store.Path), TimeProvider.System, writes, configuration.Service.Audit.Hash, CancellationToken.None);
        var reading = new MatterReading(record, new CaseReview(record, configuration.Cases), new QualityReview(record, rules, configuration.Sources), configuration.Briefing, label);
        var (html, mail) = (new HtmlBriefing(configuration.Texts, label), new MailBriefing(configuration.Texts, label));
        var snapshot = await record.Evaluations.LatestSnapshotAsync(CancellationToken.None) ?? throw new ArgumentException($"{data} holds no evaluation.", nameof(data));
        var week = Period.Containing(PeriodKind.Week, rules.DayOf(snapshot.Moment)).Previous;
        for (var round = 1; round <= 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var matter = await reading.ReadAsync(rules, snapshot, week.Start, week.End, CancellationToken.None);
            var read = watch.Elapsed;
            var (count, characters, bytes) = (0, 0L, 0L);
            foreach (var scope in BriefingScope.Round(rules.Regions))
            {
                var document = DocumentComposer.Compose(matter, BriefingEdition.Weekly(scope, week));
                characters += html.Render(document, snapshot.AuditHead).Length + mail.Render(document).Html.Length;
                bytes += WordBriefing.Make(document).Length + AnnexWorkbook.Make(document).Length;
                count++;
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}: {count} briefings in {watch.Elapsed.TotalSeconds:0.00} s, of which reading {read.TotalSeconds:0.00} s; {characters / 1e6:0.0} million characters of HTML, {bytes / 1e6:0.0} MB of Word files and annexes"));
        }
    }
}
