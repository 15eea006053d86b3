using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Notifications;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Texts;

namespace Monitor.Worker.Tests.Texts;

/// <summary>An office may word a text about cases apart for an occasion, a kind of news, a drill, and a grade.</summary>
public sealed class CaseVariantTests
{
    private static readonly MonitorConfiguration Shipped = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;

    [Theory]
    [InlineData("", "橙色预警、逾期上报（核实）", "case.sms")]
    [InlineData("case.sms.g3", "橙色预警、逾期上报（核实）", "case.sms.g3")]
    [InlineData("case.sms.g3 case.sms.worse", "橙色预警、逾期上报（核实）", "case.sms.worse")]
    [InlineData("case.sms.worse.g3 case.sms.overdue", "橙色预警、逾期上报（核实）", "case.sms.overdue")]
    [InlineData("case.sms.overdue case.sms.overdue.g3", "橙色预警、逾期上报（核实）", "case.sms.overdue.g3")]
    [InlineData("case.sms.overdue.g3", "红色预警、逾期上报（核实）", "case.sms")]
    [InlineData("case.sms.worse", "橙色预警、临期提醒（核实）", "case.sms")]
    [InlineData("case.sms.overdue.g3 case.sms.drill", "演练、橙色预警、逾期上报（核实）", "case.sms.drill")]
    [InlineData("case.sms.new", "橙色预警、接报立项", "case.sms.new")]
    [InlineData("escalation.sms.new escalation.sms.repeat", "橙色预警、首次呼叫", "escalation.sms.new")]
    [InlineData("escalation.sms.new escalation.sms.repeat.g3", "橙色预警、再次呼叫", "escalation.sms.repeat.g3")]
    public void The_most_particular_text_message_is_taken(string written, string sample, string expected) => Assert.Equal(expected, FileOf(written, sample, TextForm.Sms));

    [Theory]
    [InlineData("case.subject.adjusted.g4 case.subject.lifted", "橙色预警、下调", "case.subject.lifted")]
    [InlineData("case.subject.worse", "橙色预警、上调", "case.subject.worse")]
    [InlineData("case.subject.lifted", "橙色预警、办结", "case.subject.lifted")]
    [InlineData("case.subject.repeat", "橙色预警、待审批", "case.subject.repeat")]
    [InlineData("case.subject.escalated", "橙色预警、首次呼叫", "case.subject.escalated")]
    public void So_is_the_most_particular_mail(string written, string sample, string expected) => Assert.Equal(expected, FileOf(written, sample, TextForm.Subject));

    private static string? FileOf(string written, string sample, TextForm form)
    {
        var texts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Shipped.Texts, (all, name) => all.SetItem(name, name));
        var configuration = Shipped with { Texts = texts };
        return new TextWalk(configuration).Outcomes(TextRegistry.Of(configuration)).First(outcome => outcome.Sample == sample && outcome.Filled.Form == form).File;
    }
}
