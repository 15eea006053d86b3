using Monitor.Rules.Briefings.Documents;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Tests.Briefings;

public sealed class MailBriefingTests
{
    private static readonly MailBriefing Mail = new(ShippedTexts.All, new ServiceLabel("山东省就业失业监测预警系统", IsDrill: true, IsTrial: false));

    [Fact]
    public void The_mail_of_a_hard_week_reads_as_approved()
    {
        var mail = Mail.Render(HtmlBriefingTests.HardWeek());

        ApprovedText.Matches($"{mail.Subject}\n\n{mail.Text}\n{mail.Html}");
    }

    [Fact]
    public void It_holds_nothing_that_mail_programs_do_not_show()
    {
        var html = Mail.Render(HtmlBriefingTests.HardWeek()).Html;

        Assert.All((string[])["<svg", "<style", "<script", "<img", "<link", "class=", "http", "url("], forbidden => Assert.DoesNotContain(forbidden, html, StringComparison.Ordinal));
        Assert.InRange(html.Length, 2000, 40_000);
    }

    [Fact]
    public void Every_conclusion_stands_in_both_versions()
    {
        var document = HtmlBriefingTests.HardWeek();

        var mail = Mail.Render(document);

        Assert.All(document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.Style == ParagraphStyle.Summary), conclusion =>
        {
            Assert.Contains(conclusion.Text, mail.Text, StringComparison.Ordinal);
            Assert.Contains(conclusion.Text, mail.Html, StringComparison.Ordinal);
        });
        Assert.Equal("【演练】山东省就业失业风险监测周报（2026年第47期）", mail.Subject);
    }
}
