using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>Composes a chat message: what a text message says, with room for more lines.</summary>
internal sealed class ChatComposer(MessageTemplates templates, ServiceLabel label)
{
    private const int MostLines = 8;

    public string Compose(PlannedNotice notice, MessageOccasion occasion, int sequence)
    {
        var rules = occasion.Rules;
        var first = notice.Items[0];
        var others = notice.All[1..];
        var model = new ChatModel
        {
            Prefix = (label.IsDrill ? "【演练】" : "") + (label.IsTrial ? "【试运行】" : "") + (occasion.MadeUpAt is null ? "" : "【补评】"),
            Headline = Line(first, occasion),
            Overview = NoticeOverview.Of(notice.All),
            Count = notice.All.Length,
            Lines = [.. others.Take(MostLines).Select(item => Line(item, occasion))],
            More = Math.Max(0, others.Length - MostLines),
            Number = (occasion.Cases.GetValueOrDefault(first.Change.Number)?.Number ?? first.Change.Number) + MessageSequence.Text(sequence),
            NextStep = NoticeWording.NextStep(first, NoticeWording.RuleOf(first.Change.RuleId, rules)),
            Moment = OfficialTime.Moment(occasion.Snapshot.KnownAt, rules.TimeZone),
        };
        return templates.Chat.For(MessageReasons.Of(first, label.IsDrill, occasion.MadeUpAt is not null), notice.Grade).Text(model).Trim();
    }

    private static string Line(NoticeItem item, MessageOccasion occasion)
    {
        var change = item.Change;
        var summary = NoticeWording.Summary(change);
        return $"{NoticeWording.RegionName(change.Region, occasion.Rules)}{NoticeWording.GradeChange(change, occasion.Rules.Grades)}{(summary.Length > 0 ? "：" + summary : "")}";
    }
}
