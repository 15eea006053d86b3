using System.Net;
using System.Text.RegularExpressions;
using Monitor.Testing.Hosts;

namespace Monitor.Worker.Tests.Reporters;

public sealed partial class ReportPagesTests : IAsyncLifetime
{
    private ReportingService service = null!;
    private HttpClient client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Good => new(StringComparer.Ordinal)
    {
        ["kind"] = "layoff",
        ["people"] = "30",
        ["headcount"] = "400",
        ["notice_date"] = "2026-11-02",
        ["effective_date"] = "2026-12-05",
        ["contact_name"] = "示例联系人",
        ["contact_mobile"] = "13900000000",
    };

    public async ValueTask InitializeAsync()
    {
        service = await ReportingService.StartAsync(Token);
        client = service.Client;
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_key_opens_the_form()
    {
        var key = (await service.Keys.MakeKeyAsync(ReportingService.Reporter, "duty", "test", Token)).Secret;

        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync("/report/enter", new() { ["key"] = key })).Status);

        Assert.Contains("甲东示例纺织厂", await client.GetStringAsync("/report", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_there_is_only_the_door()
    {
        Assert.Contains("报送密钥", await client.GetStringAsync("/report", Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync("/report/new")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync("/report/receipt/HZ-20261102-000001")).Status);
        var (status, text) = await PostAsync("/report/enter", new() { ["key"] = "rk_wrong" });
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("报送密钥无效或已停用", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/report/new", Good)).Status);
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Theory]
    [InlineData("text/plain", "key=1")]
    [InlineData("multipart/form-data; boundary=x", "--y")]
    [InlineData("application/json", "{}")]
    public async Task What_is_no_form_is_refused_at_every_door(string type, string body)
    {
        await GetAsync($"/report/invitation/{await InviteAsync(hours: 2)}");
        foreach (var path in new[] { "/report/enter", "/report/new", "/report/zero", "/report/withdraw" })
        {
            using var content = new StringContent(body);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(path, content, Token);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_follow_up_stays_with_the_county_that_the_report_named()
    {
        var form = await OpenFormAsync();
        form["region"] = SmallProfile.West;
        await PostAsync("/report/new", form);

        var html = (await GetAsync($"/report/new?number={form["number"]}")).Text;
        form["region"] = Regex.Match(html, "<select id=\"region\".*?<option value=\"([0-9]*)\" selected", RegexOptions.Singleline).Groups[1].Value;
        form["stage"] = "续报";
        form["people"] = "50";
        await PostAsync("/report/new", form);

        Assert.Equal([(SmallProfile.West, 30), (SmallProfile.West, 50)], service.Record.ReadReports(0).Select(it => (it.Report.Region, it.Report.People!.Value)));
    }

    [Fact]
    public async Task A_follow_up_in_the_registered_county_does_not_unfold_it()
    {
        var form = await OpenFormAsync();
        await PostAsync("/report/new", form);

        var html = (await GetAsync($"/report/new?number={form["number"]}")).Text;

        Assert.Contains("<details><summary>关联企业和分支机构", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_ends_on_its_day_and_its_visit_with_it()
    {
        var link = await InviteAsync(hours: 2);
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync($"/report/invitation/{link}")).Status);
        service.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync("/report/new")).Status);
        var (status, text) = await GetAsync($"/report/invitation/{link}");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("这个填报链接已经过期", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_was_changed_or_revoked_opens_nothing()
    {
        var link = await InviteAsync(hours: 2);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync($"/report/invitation/{(link[0] == 'A' ? 'B' : 'A')}{link[1..]}")).Status);
        await GetAsync($"/report/invitation/{link}");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/report/new")).Status);

        await service.Record.Reporters.RevokeKeyAsync(1, "duty", "test", Token);

        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync("/report/new")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync($"/report/invitation/{link}")).Status);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_report_with_one_receipt()
    {
        var form = await OpenFormAsync();

        var first = await PostForLocationAsync("/report/new", form);
        var second = await PostForLocationAsync("/report/new", form);

        Assert.Equal(("/report/receipt/HZ-20261102-000001", "/report/receipt/HZ-20261102-000001"), (first, second));
        Assert.Single(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task A_form_of_another_site_or_another_visit_is_not_taken()
    {
        var form = await OpenFormAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report/new") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", "https://elsewhere.test");
        using var foreign = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);

        form["proof"] = "x";
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/report/new", form)).Status);
        form.Remove("proof");
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/report/new", form)).Status);
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_and_what_was_typed_is_kept_as_text()
    {
        var form = await OpenFormAsync();
        form["people"] = "-3";
        form["contact_mobile"] = "0532";
        form["effective_date"] = "2026-13-40";
        form["arrears_yuan"] = "很多";
        form["reason"] = "<script>alert(1)</script>";
        form.Remove("kind");

        var (status, text) = await PostAsync("/report/new", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("有5处需要改正，报告还没有提交", text, StringComparison.Ordinal);
        Assert.Equal(
            ["kind", "people", "effective_date", "contact_mobile", "arrears_yuan"],
            FaultLink().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("value=\"-3\"", text, StringComparison.Ordinal);
        Assert.Empty(service.Record.ReadReports(0));
    }

    [Fact]
    public async Task More_people_than_staff_is_a_fault_of_the_form()
    {
        var form = await OpenFormAsync();
        form["headcount"] = "20";

        var (status, text) = await PostAsync("/report/new", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("职工人数 20 少于裁减人数 30；请核对", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_withdrawn_with_its_lineage_kept()
    {
        var form = await OpenFormAsync();
        await PostAsync("/report/new", form);
        var number = form["number"];

        var to = await PostForLocationAsync("/report/withdraw", new() { ["proof"] = form["proof"], ["number"] = number });

        Assert.Contains("撤回已收到", await client.GetStringAsync(to, Token), StringComparison.Ordinal);
        Assert.Equal([(1, false, 30), (2, true, 30)], service.Record.ReadReports(0).Select(it => (it.Version, it.Report.Withdrawn, it.Report.People!.Value)));
        Assert.Contains("已撤回", await client.GetStringAsync("/report", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_the_reports_of_another()
    {
        var form = await OpenFormAsync();
        var receipt = await PostForLocationAsync("/report/new", form);
        await service.Record.Reporters.PutAsync(new() { Id = "jd-mill2", Enterprise = "另一家厂", Region = SmallProfile.East, MadeAt = service.Clock.GetUtcNow() }, "duty", "test", Token);
        var other = (await service.Keys.InviteAsync("jd-mill2", service.Clock.GetUtcNow().AddDays(1), "duty", "test", Token)).Secret;
        client = service.NewClient();
        await GetAsync($"/report/invitation/{other}");

        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(receipt)).Status);
        Assert.DoesNotContain(form["number"], await client.GetStringAsync("/report", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", await client.GetStringAsync($"/report/new?number={form["number"]}", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_runs_no_script_sends_its_forms_nowhere_else_and_is_not_kept()
    {
        using var answer = await client.GetAsync("/report", Token);

        var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_cookie_of_a_visit_is_out_of_reach_of_scripts_and_other_sites()
    {
        var link = await InviteAsync(hours: 2);
        using var answer = await client.GetAsync($"/report/invitation/{link}", Token);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("path=/report; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    private async Task<string> InviteAsync(int hours) => (await service.Keys.InviteAsync(ReportingService.Reporter, service.Clock.GetUtcNow().AddHours(hours), "duty", "test", Token)).Secret;

    /// <summary>A good form as the page gives it out, filled in.</summary>
    private async Task<Dictionary<string, string>> OpenFormAsync()
    {
        await GetAsync($"/report/invitation/{await InviteAsync(hours: 24)}");
        var html = (await GetAsync("/report/new")).Text;
        var form = Good;
        foreach (var name in new[] { "proof", "number" })
        {
            form[name] = Regex.Match(html, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;
        }

        return form;
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(path, content, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private async Task<string> PostForLocationAsync(string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(path, content, Token);
        return answer.Headers.Location?.ToString() ?? await answer.Content.ReadAsStringAsync(Token);
    }

    [GeneratedRegex("<li><a href=\"#at-([a-z_]+)\">")]
    private static partial Regex FaultLink();
}
