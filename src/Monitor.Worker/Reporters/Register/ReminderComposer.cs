using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Pages;

namespace Monitor.Worker.Reporters.Register;

/// <summary>Composes reminders to reporters and the lists to duty officers.</summary>
internal sealed class ReminderComposer(ReminderTemplates templates, ServiceLabel label, RuleSet rules, string? site)
{
    private const int MostListed = 100;

    /// <summary>The mail to a reporter that has not reported for a period.</summary>
    public OutboxMessage Reminder(ReporterStanding standing, ReporterRow reporter, DateTimeOffset now)
    {
        var today = rules.DayOf(now);
        var model = new ReminderModel
        {
            Title = label.Title,
            Prefix = Prefix,
            Banners = Banners,
            Enterprise = standing.Duty.Enterprise,
            Region = NameOf(standing.Duty.Region),
            Cycle = standing.Period.Kind == PeriodKind.Week ? "每周" : "每月",
            Period = standing.Period.ToChinese(),
            DueOn = OfficialTime.Day(standing.DueOn),
            Overdue = standing.IsOverdue(today) ? string.Create(CultureInfo.InvariantCulture, $"已逾期{standing.DaysOverdue(today)}天") : "",
            Address = site is null ? "" : site + ReportSite.Root,
            Moment = OfficialTime.Moment(now, rules.TimeZone),
        };
        return templates.Reminder.Fill(model).To(reporter.Id, reporter.Mail!, now);
    }

    /// <summary>The mail to a duty officer with those of a county that have not reported for a period.</summary>
    /// <param name="region">The county.</param>
    /// <param name="standings">Where its reporters stand with the period; never empty.</param>
    /// <param name="withMail">The ids of the reporters that can be reminded by mail.</param>
    /// <param name="officer">Who gets it; has an address.</param>
    /// <param name="now">The moment.</param>
    public OutboxMessage List(Region region, ImmutableArray<ReporterStanding> standings, IReadOnlySet<string> withMail, Person officer, DateTimeOffset now)
    {
        var missing = standings.Where(standing => standing.ReturnedAt is null).ToArray();
        var model = new OverdueListModel
        {
            Title = label.Title,
            Prefix = Prefix,
            Banners = Banners,
            Region = rules.Regions.FullName(region),
            Period = standings[0].Period.ToChinese(),
            DueOn = OfficialTime.Day(standings.Max(standing => standing.DueOn)),
            Expected = standings.Length,
            Returned = standings.Length - missing.Length,
            Missing = missing.Length,
            Rate = OfficialNumber.Percent((standings.Length - missing.Length) / (decimal)standings.Length),
            Lines = [.. Lines(missing, withMail, region)],
            Moment = OfficialTime.Moment(now, rules.TimeZone),
        };
        return templates.Overdue.Fill(model).To(officer.Id, officer.Mail!, now);
    }

    private static IEnumerable<OverdueLine> Lines(ReporterStanding[] missing, IReadOnlySet<string> withMail, Region region)
    {
        foreach (var standing in missing.Take(MostListed))
        {
            yield return new(standing.Duty.Enterprise, standing.Duty.Reporter, withMail.Contains(standing.Duty.Reporter) ? "" : "未登记邮箱，没有发催报邮件，请电话催报");
        }

        if (missing.Length - MostListed is > 0 and var further)
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"另有{further}家"), "此处未列出", $"请用 monitor reporter overdue --region {region.Code} 查看全部，逐家催报");
        }
    }

    private string Prefix => (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : "");

    private ImmutableArray<string> Banners =>
    [
        .. label.IsDrill ? ["演练：本邮件由演练数据产生，请勿据此办理。"] : ImmutableArray<string>.Empty,
        .. label.IsTrial ? ["试运行：系统处于试运行阶段，报送以正式通知的途径为准。"] : ImmutableArray<string>.Empty,
    ];

    private string NameOf(int region) => rules.Regions.FullName(rules.Regions.Regions[region]);
}
