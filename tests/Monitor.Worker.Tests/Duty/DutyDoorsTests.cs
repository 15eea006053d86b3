using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Monitor.Worker.CommandLine;
using static Monitor.Worker.Tests.Duty.DutyUnderTest;

namespace Monitor.Worker.Tests.Duty;

public sealed class DutyDoorsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_show_who_is_on_duty_and_the_sheet_and_a_personal_key_takes_over()
    {
        await using var duty = await OpenAsync();
        var (key, _) = await duty.Record.Keys.MakeAsync("b", "b", "test", Token);
        var (other, _) = await duty.Record.Keys.MakeAsync("a", "a", "test", Token);
        await duty.SweepAsync(At(23, 20));
        await duty.Service.RunAsync(Token);
        using var client = new HttpClient { BaseAddress = new Uri(duty.Listen) };

        Assert.Contains("<td>夜班（2026年11月23日20时00分至11月24日8时00分）</td>", await client.GetStringAsync("/duty/990100", Token), StringComparison.Ordinal);
        Assert.Contains("值班员甲市值班员乙；带班领导甲市带班领导", await client.GetStringAsync("/duty", Token), StringComparison.Ordinal);
        Assert.Contains("<p>甲市：值班员甲市值班员乙；带班领导甲市带班领导</p>", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
        Assert.Contains("仍由甲市值班员甲、甲市带班领导负责", await client.GetStringAsync("/duty", Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/duty/990102", Token)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(client, "/api/duty/990100/take-over", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(client, "/api/duty/990100/take-over", other)).StatusCode);
        var done = await PostAsync(client, "/api/duty/990100/take-over", key);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal("b", (await done.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("confirmedBy").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(client, "/api/duty/990100/take-over", key)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, "/api/duty/990100/notes", key, new { text = "已到岗。" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(client, "/api/duty/990100/notes", key, new { text = "" })).StatusCode);
        using var half = new HttpRequestMessage(HttpMethod.Post, "/api/duty/990100/notes") { Content = new StringContent("{\"text\":\"\\ud800\"}", System.Text.Encoding.UTF8, "application/json") };
        half.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(half, Token)).StatusCode);
        var unknown = await PostAsync(client, "/api/duty/990100/notes", key, new { note = "已到岗。" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Contains("note：没有这个字段；可用的字段为 text；text：必须填写。", await unknown.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("已由甲市值班员乙于2026年11月23日20时00分确认接班。", await client.GetStringAsync("/duty/990100", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verbs_show_note_and_take_over_beside_the_service()
    {
        await using var duty = await OpenAsync();

        Assert.Equal((0, "已记入值班日志。\n"), await RunAsync(duty, "anna", "duty", "log", "--text", "晨会通报两起企业减员。"));
        await duty.SweepAsync(At(23, 20));
        var (code, sheet) = await RunAsync(duty, "bert", "duty", "sheet", "--region", City);
        Assert.Equal(0, code);
        Assert.Contains("2026年11月23日8时30分　甲市值班员甲：晨会通报两起企业减员。", sheet, StringComparison.Ordinal);
        Assert.Equal((4, "未能办理：没有等候您确认的交接班单。请用 monitor roster show 核对值班表。\n"), await RunAsync(duty, "anna", "duty", "take-over"));
        Assert.Equal((0, "已确认接班，此后由本班负责。\n"), await RunAsync(duty, "bert", "duty", "take-over"));
    }

    [Fact]
    public async Task The_roster_is_shown_and_written_as_a_calendar()
    {
        await using var duty = await OpenAsync();

        Assert.Equal(
            (0, """
                甲市值班表（负责人：省带班领导）
                  11月22日20:00至11月23日08:00    夜班        值班员甲市值班员乙；带班领导甲市带班领导
                  11月23日08:00至11月23日20:00    白班        值班员甲市值班员甲；带班领导甲市带班领导
                  11月23日20:00至11月24日08:00    夜班        值班员甲市值班员乙；带班领导甲市带班领导
                共3个班次。

                """),
            await RunAsync(duty, "anna", "roster", "show", "--region", "990101", "--from", "2026-11-23", "--to", "2026-11-23"));
        var file = Path.Combine(duty.Data.Path, "b.ics");
        Assert.Equal((0, $"已写入 {file}：甲市值班员乙的值班，3个班次。\n"), await RunAsync(duty, "anna", "roster", "calendar", "--person", "b", "--from", "2026-11-23", "--to", "2026-11-24", "--out", file));
        Monitor.Testing.ApprovedText.Matches((await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n"), "The_calendar_of_a_person");
        Assert.Equal(4, (await RunAsync(duty, "anna", "roster", "show", "--region", "379999")).Code);
        Assert.Equal(4, (await RunAsync(duty, "anna", "roster", "calendar", "--person", "nobody", "--out", file)).Code);
        Assert.Equal(2, (await RunAsync(duty, "anna", "roster", "calendar", "--out", file)).Code);
    }

    private static async Task<(int Code, string Printed)> RunAsync(DutyUnderTest duty, string account, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        string[] needed = arguments[0] == "roster" ? ["--config", duty.Profile.Folder] : ["--config", duty.Profile.Folder, "--data", duty.Data.Path];
        var parsed = MonitorCommandLine.Create(new CommandSurroundings(account, "host1", duty.Clock)).Parse([.. arguments, .. needed]);
        var code = await parsed.InvokeAsync(new() { Output = output }, Token);
        return (code, output.ToString());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string? key, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request, Token);
    }
}
