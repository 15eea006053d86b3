using System.Collections.Immutable;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Pages;
using Monitor.Worker.Reporters.Register;

namespace Monitor.Worker.Texts;

/// <summary>Samples of reminders to reporters, and of lists of those overdue.</summary>
internal static class ReminderTexts
{
    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var composer = new ReminderComposer(new ReminderTemplates(setting.Texts, setting.Trace), setting.Label, setting.Rules, ReportSite.AddressOf(setting.Configuration.Rules.Filing.Register?.Address, "https://monitor.example.gov.cn"));
        var officer = SampleSetting.PersonOf("sample", PersonRole.DutyOfficer, setting.Region.Code);
        var reporter = new ReporterRow { Id = "sl-machine", Enterprise = SampleSetting.EnterpriseName, Region = setting.Region.Code, Mail = "sample@example.org", MadeAt = SampleSetting.At };
        foreach (var (name, every, written, dueOn) in ((string, PeriodKind, string, DateOnly)[])[("每周、到期", PeriodKind.Week, "2026-W47", new(2026, 11, 23)), ("每月、逾期", PeriodKind.Month, "2026-10", new(2026, 11, 10))])
        {
            var standing = new ReporterStanding(Duty(setting, every), Period.Parse(every, written), dueOn, dueOn.AddDays(2), null);
            ImmutableArray<ReporterStanding> county = [standing, standing with { ReturnedAt = SampleSetting.At }];
            yield return TextSample.OfMessages($"催报、{name}", () => [composer.Reminder(standing, reporter, SampleSetting.At)]);
            yield return TextSample.OfMessages($"未报名单、{name}", () => [composer.List(setting.Region, county, new HashSet<string>(), officer, SampleSetting.At)]);
        }
    }

    private static ReporterDuty Duty(SampleSetting setting, PeriodKind every) => new()
    {
        Reporter = "sl-machine",
        Enterprise = SampleSetting.EnterpriseName,
        Keys = [],
        Region = setting.Region.Index,
        Every = every,
        From = new(2026, 1, 1),
        KnownAt = SampleSetting.At,
    };
}
