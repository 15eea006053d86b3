using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Composes what a mail says.</summary>
internal sealed class MailModelComposer(ServiceLabel label, MessageOccasion occasion)
{
    private const int MostEnterprises = 10;
    private const int MostInFull = 12;
    private const int MostLines = 20;
    private const string NotTold = "未报";

    /// <summary>The mail about a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="offers">What its recipient may acknowledge cases with, by their numbers.</param>
    public MailModel Compose(PlannedNotice notice, IReadOnlyDictionary<string, AcknowledgementOffer> offers)
    {
        var items = notice.Items.Take(MostInFull).Select(Item).Select(item => item with { Link = offers.TryGetValue(item.CaseNumber, out var offer) ? offer.Link : "" }).ToImmutableArray();
        return new MailModel
        {
            Title = label.Title,
            Prefix = (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : "") + (occasion.MadeUpAt is null ? "" : "【补评】"),
            Banners = [.. Banners()],
            Headline = items[0].Headline,
            Overview = NoticeOverview.Of(notice.All),
            Count = notice.All.Length,
            Grade = items[0].Grade,
            Number = items[0].Number,
            Reference = items[0].CaseNumber is { Length: > 0 } number ? number : items[0].Number,
            Items = items,
            Rest = [.. notice.Items.Skip(MostInFull).Select(Line)],
            Moment = Moment(occasion.Snapshot.KnownAt),
            SnapshotId = occasion.SnapshotId,
            RuleVersion = occasion.Snapshot.RuleVersion,
            Audit = occasion.Audit.Short,
        };
    }

    private IEnumerable<string> Banners()
    {
        if (label.IsDrill)
        {
            yield return "演练：本邮件由演练数据产生，企业、人数和预警均非真实，请勿据此处置。";
        }

        if (label.IsTrial)
        {
            yield return "试运行：系统处于试运行阶段，研判结果仅供参考，请以正式渠道为准。";
        }

        if (occasion.MadeUpAt is { } madeUp)
        {
            yield return $"补评：应于{Moment(occasion.Snapshot.KnownAt)}进行的研判因系统中断未能按时进行，于{Moment(madeUp)}补做。内容为当时已知情况。";
        }
    }

    private MailItem Item(NoticeItem item)
    {
        var change = item.Change;
        var rule = NoticeWording.RuleOf(change.RuleId, occasion.Rules);
        var region = NoticeWording.RegionName(change.Region, occasion.Rules);
        var contributions = change.Evidence.Contributions;
        return new MailItem
        {
            Event = NoticeWording.Event(change),
            Headline = Headline(change),
            Region = region,
            Grade = GradeBadge.OfAlert(change.IsData, GradeNow(change), occasion.Rules.Grades),
            Rule = rule?.Name ?? change.RuleId,
            Sentence = NoticeWording.Sentence(change),
            Basis = rule?.Basis.ToChinese() ?? "该规则已不在现行配置中",
            Number = change.Number,
            CaseNumber = occasion.Cases.GetValueOrDefault(change.Number)?.Number ?? "",
            Limits = occasion.Cases.GetValueOrDefault(change.Number)?.Limits ?? [],
            Period = change.Period.ToChinese(),
            Figures = [.. change.Evidence.Figures.Select(f => Figure(f, rule))],
            Enterprises = [.. contributions.Take(MostEnterprises).Select(Enterprise)],
            MoreEnterprises = Math.Max(0, contributions.Length - MostEnterprises),
            Members = Shortened(change.Evidence.Members.Select(Member), "个"),
            Folded = Shortened(item.Folded.Where(below => change.Evidence.Members.All(member => member.Alert != below.Change.Number)).Select(Line), "起"),
            History = [.. History(change)],
            DataNotes = [.. DataNotes(change)],
            NextStep = NoticeWording.NextStep(item, rule),
        };
    }

    /// <summary>Grades by the scheme in force: the record keeps the ordinal alone.</summary>
    private string Member(EvidenceMember member) =>
        $"{NoticeWording.RegionName(member.Region, occasion.Rules)}，{occasion.Rules.Grades[member.Grade].Name}，{NoticeWording.RuleOf(member.Rule, occasion.Rules)?.Name ?? member.Rule}：{member.Summary}（{member.Alert}）";

    private string Line(NoticeItem item) => $"【{NoticeWording.Event(item.Change)}】{Headline(item.Change)}（{item.Change.Number}）";

    private static ImmutableArray<string> Shortened(IEnumerable<string> lines, string unit)
    {
        var all = lines.ToArray();
        return all.Length <= MostLines ? [.. all] : [.. all.Take(MostLines), $"另有{all.Length - MostLines}{unit}，请登录查看。"];
    }

    private string Headline(AlertChange change) =>
        $"{NoticeWording.RegionName(change.Region, occasion.Rules)}{NoticeWording.GradeChange(change, occasion.Rules.Grades)}：{NoticeWording.Summary(change)}";

    /// <summary>The grade the alert stands at now; a proposal leaves it as it was.</summary>
    private static Grade GradeNow(AlertChange change) => change.Kind == AlertChangeKind.ProposeLowering ? change.From : change.To;

    private MailFigure Figure(Figure figure, Rule? rule) => new(
        figure.Name,
        figure.Value is { } value ? OfficialNumber.WithUnit(value, figure.Unit) : "不可计算",
        PeriodName(figure.Period, rule));

    private string PeriodName(string period, Rule? rule) => period.Length > 0 && KindOf(rule) is { } kind ? Period.Parse(kind, period).ToChinese() : "";

    private PeriodKind? KindOf(Rule? rule) => rule switch
    {
        FigureRule figures when Known(figures.Indicator) is { } indicator => indicator.Period,
        CompletenessRule completeness when Known(completeness.Indicator) is { } indicator => indicator.Period,
        RegisterRule register => register.Every,
        PlausibilityRule plausibility when Known(plausibility.Indicator) is { } indicator => indicator.Period,
        _ => null,
    };

    private Indicator? Known(string key) => occasion.Rules.Indicators.Contains(key) ? occasion.Rules.Indicators[key] : null;

    private MailEnterprise Enterprise(Contribution contribution) => new(
        contribution.Enterprise,
        NoticeWording.RegionName(contribution.Region, occasion.Rules),
        contribution.People is { } people ? OfficialNumber.WithUnit(people, "人") : NotTold,
        contribution.Share is { } share ? OfficialNumber.Percent(share) : NotTold,
        contribution.Reports);

    private IEnumerable<string> History(AlertChange change) => occasion.Snapshot.Recent
        .Where(c => c.Number == change.Number && c.At < change.At)
        .Select(c => $"{OfficialTime.Day(occasion.Rules.DayOf(c.At))}{NoticeWording.GradeChange(c, occasion.Rules.Grades)}：{NoticeWording.Summary(c)}");

    private IEnumerable<string> DataNotes(AlertChange change)
    {
        var open = occasion.Snapshot.Open.FirstOrDefault(a => a.Number == change.Number);
        if (open?.FrozenSince is { } since)
        {
            yield return $"本规则所用数据逾期未到，级别自{OfficialTime.Day(since)}起冻结在{NoticeWording.GradeName(open.IsData, open.Grade, occasion.Rules.Grades)}，不代表情况未变。";
        }

        if (change is { IsData: true, Kind: not AlertChangeKind.Quiet } && DataResponsibility.Of(change.RuleId, occasion.Rules) is { } responsibility)
        {
            yield return responsibility.ToSentence();
        }

        var overdue = occasion.Snapshot.Regions.FirstOrDefault(r => r.Code == change.Region)?.Overdue ?? [];
        if (!overdue.IsEmpty && !change.IsData)
        {
            yield return $"该地区应报未报：{string.Join("、", overdue.Select(key => Known(key)?.Name ?? key))}。";
        }
    }

    private string Moment(DateTimeOffset moment) => OfficialTime.Moment(moment, occasion.Rules.TimeZone);
}
