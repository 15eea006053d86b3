using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Briefings.Annexes;
using Monitor.Worker.Briefings.WordFiles;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Reference;

namespace Monitor.Worker.Tests.Briefings;

/// <summary>Briefings of whole profiles, from an empty store and over figures that are made.</summary>
public sealed class ProfileBriefingTests
{
    private static readonly DateTimeOffset Moment = new(2026, 4, 6, 0, 0, 0, TimeSpan.Zero);
    private static readonly Period Week = Period.Parse(PeriodKind.Week, "2026-W14");

    [Fact]
    public void The_briefing_of_an_empty_store_reads_as_approved()
    {
        var matter = Matter(ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!, _ => { });

        ApprovedText.Matches(Checked(matter));
    }

    [Fact]
    public void The_briefing_of_the_United_States_profile_reads_as_approved()
    {
        using var excerpt = UsExcerpt.Of(["OH", "CA"], new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 31), UsFile.Claims);
        var configuration = excerpt.Load();

        var text = Checked(Matter(configuration, panel => Fill(panel, configuration.Rules)));

        Assert.Contains("预计2026年", text, StringComparison.Ordinal);
        ApprovedText.Matches(text);
    }

    [Fact]
    public void Every_city_and_group_of_the_shipped_profile_has_its_briefing()
    {
        var configuration = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;
        var matter = Matter(configuration, panel => Fill(panel, configuration.Rules));

        foreach (var scope in BriefingScope.Round(configuration.Rules.Regions).Concat(configuration.Rules.Regions.Groups.Values.OrderBy(group => group.Id, StringComparer.Ordinal).Select(BriefingScope.Of)))
        {
            var document = DocumentComposer.Compose(matter, BriefingEdition.Weekly(scope, Week));
            Assert.Empty(BriefingCheck.Of(document, isCompared: false));
            Assert.NotEmpty(Html(document));
        }
    }

    private static string Checked(BriefingMatter matter)
    {
        var edition = BriefingEdition.Weekly(BriefingScope.Of(matter.Rules.Regions.Root), Week);
        var document = DocumentComposer.Compose(matter, edition);
        Assert.Empty(BriefingCheck.Of(document, isCompared: false));
        Assert.Empty(new BriefingFigures(matter, edition).Differences(document));
        var mail = new MailBriefing(ShippedTexts.All, new ServiceLabel("监测", false, false)).Render(document);
        Assert.NotEmpty(mail.Text);
        Assert.NotEmpty(WordBriefing.Make(document));
        Assert.NotEmpty(AnnexWorkbook.Make(document));
        return VisibleText.WithoutVersions(Html(document));
    }

    private static string Html(BriefingDocument document) => new HtmlBriefing(ShippedTexts.All, new ServiceLabel("监测", false, false)).Render(document, null);

    private static BriefingMatter Matter(MonitorConfiguration configuration, Action<Panel> fill)
    {
        var panel = new Panel(configuration.Rules);
        fill(panel);
        panel.Settle();
        return new BriefingMatter
        {
            Rules = configuration.Rules,
            Snapshot = SnapshotComposer.Compose(configuration.Rules, panel, EvaluationState.Empty with { KnownAt = Moment }),
            SnapshotId = "S-202604060800-00000000",
            Issuer = configuration.Service.Title,
            Policy = configuration.Briefing,
            CaseFrame = configuration.Cases,
        };
    }

    /// <summary>Two years of figures for everything that sources deliver, by arithmetic.</summary>
    private static void Fill(Panel panel, RuleSet rules)
    {
        var lowest = rules.Regions.AtLevel(AdministrativeLevel.County).ToArray();
        foreach (var (indicator, number) in rules.Indicators.Indicators.Select((indicator, number) => (indicator, number)).Where(pair => pair.indicator.Formula is null && pair.indicator.Period != PeriodKind.Day))
        {
            var last = Period.Containing(indicator.Period, new DateOnly(2026, 4, 6)).Plus(-2);
            for (var back = 2 * Period.PerYear(indicator.Period); back >= 0; back--)
            {
                var period = last.Plus(-back);
                foreach (var region in lowest)
                {
                    panel.Learn(new Observation(number, region.Index, period, 200 + (region.Index % 17 * 10) + (period.Ordinal * 7 % 11), new DateTimeOffset(period.End.AddDays(3).ToDateTime(default), TimeSpan.Zero)));
                }
            }
        }
    }
}
