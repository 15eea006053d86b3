using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Periods;
using Monitor.Worker.Briefings;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Texts;

/// <summary>A sample of the briefing as a page and as a mail: of a week of which nothing is known.</summary>
internal static class BriefingTexts
{
    public static IEnumerable<TextSample> Samples(SampleSetting setting)
    {
        var (html, mail) = (new HtmlBriefing(setting.Texts, setting.Label, setting.Trace), new MailBriefing(setting.Texts, setting.Label, setting.Trace));
        yield return new("周报", () => [new(TextForm.Page, html.Render(Document(setting), SampleSetting.Audit))]);
        yield return new("周报邮件", () =>
        {
            var rendered = mail.Render(Document(setting));
            return [new(TextForm.Subject, rendered.Subject), new(TextForm.Plain, rendered.Text), new(TextForm.Page, rendered.Html)];
        });
    }

    private static BriefingDocument Document(SampleSetting setting)
    {
        var edition = BriefingEdition.Weekly(BriefingScope.Of(setting.Rules.Regions.Root), Period.Parse(PeriodKind.Week, "2026-W47")) with { IsDrill = setting.Label.IsDrill };
        var matter = new BriefingMatter { Rules = setting.Rules, Snapshot = setting.Snapshot, SnapshotId = SampleSetting.SnapshotId, Issuer = setting.Label.Title, Policy = setting.Configuration.Briefing };
        return DocumentComposer.Compose(matter, edition);
    }
}
