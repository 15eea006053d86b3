using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Composes a text message: the fullest form that fits one part, else the fullest that there is room for.</summary>
internal sealed class SmsComposer(MessageTemplates templates, ServiceLabel label, SmsRoom room)
{
    /// <summary>The text, and what the variables of a provider's template say of it.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="occasion">The evaluation.</param>
    /// <param name="sequence">第几次.</param>
    /// <param name="offer">What its recipient may acknowledge with.</param>
    public (string Text, string Variables) Compose(PlannedNotice notice, MessageOccasion occasion, int sequence, AcknowledgementOffer offer)
    {
        var reasons = MessageReasons.Of(notice.Items[0], label.IsDrill, occasion.MadeUpAt is not null);
        var template = (notice.All.Length == 1 ? templates.SmsSingle : templates.SmsDigest).For(reasons, notice.Grade);
        return (room.FitBriefly(Forms(notice, occasion, sequence).Select(form => template.Text(form with { Link = offer.Link, Code = offer.Code }))), Variables(Full(notice, occasion, sequence) with { Code = offer.Code }, reasons));
    }

    /// <summary>What is dropped, in this order: the names of the regions below, the degree, the comparison behind the figure, 试运行, the counts by kind. 演练, region, grade, figure and number always stay.</summary>
    private IEnumerable<SmsModel> Forms(PlannedNotice notice, MessageOccasion occasion, int sequence)
    {
        var full = Full(notice, occasion, sequence);
        yield return full with { Overview = full.Overview + NoticeOverview.Folded(notice, occasion.Rules) };
        yield return full;
        var form = full with { Label = "" };
        yield return form;
        form = form with { Summary = FirstClause(form.Summary) };
        yield return form;
        form = form with { Prefix = Prefix(withTrial: false) };
        yield return form;
        if (notice.All.Length > 1)
        {
            yield return form with { Overview = $"共{form.Count}起变化" };
        }
    }

    private SmsModel Full(PlannedNotice notice, MessageOccasion occasion, int sequence)
    {
        var rules = occasion.Rules;
        var change = notice.Items[0].Change;
        var degree = change.IsData || change.Kind is not (AlertChangeKind.Raise or AlertChangeKind.Upgrade) ? "" : NoticeWording.InBrackets(rules.Grades[change.To].Label);
        return new SmsModel(
            Prefix(withTrial: true),
            NoticeWording.RegionName(change.Region, rules),
            NoticeWording.GradeName(change.IsData, notice.Grade, rules.Grades),
            degree,
            NoticeWording.GradeChange(change, rules.Grades),
            NoticeWording.Summary(change),
            (occasion.Cases.GetValueOrDefault(change.Number)?.Number ?? change.Number) + MessageSequence.Text(sequence),
            notice.All.Length,
            NoticeOverview.Of(notice.All));
    }

    private static string Variables(SmsModel model, IEnumerable<string> reasons) => SmsVariables.Write(
        ("prefix", model.Prefix), ("region", model.Region), ("grade", model.Grade), ("label", model.Label), ("change", model.Change), ("summary", model.Summary),
        ("number", model.Number), ("count", model.Count.ToString(CultureInfo.InvariantCulture)), ("overview", model.Overview), ("code", model.Code), ("reason", string.Join(' ', reasons)));

    private string Prefix(bool withTrial) => (label.IsDrill ? "演练：" : "") + (label.IsTrial && withTrial ? "试运行：" : "");

    private static string FirstClause(string summary) => summary.Split('，')[0];
}
