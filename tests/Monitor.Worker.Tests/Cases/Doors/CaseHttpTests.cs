using System.Net;
using System.Text;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;

namespace Monitor.Worker.Tests.Cases.Doors;

public sealed class CaseHttpTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private static readonly string Duty = OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East);
    private static readonly string Lead = OpenDoors.Id(PersonRole.Lead, SmallProfile.East);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_opened_by_hand_and_read_with_its_version()
    {
        var call = new
        {
            region = SmallProfile.West,
            cause = "layoffs",
            caller = "甲西县总工会",
            calledAt = "2026-11-23T08:10:00+08:00",
            what = "示例纺织厂拖欠工资，约八十人聚集。",
            people = 80,
        };

        using var opened = await doors.PostAsync("/api/cases", call, OpenDoors.Id(PersonRole.DutyOfficer, "990100"));
        var outcome = await OpenDoors.JsonAsync(opened);
        var number = outcome.GetProperty("number").GetString()!;
        using var shown = await doors.GetAsync($"/api/cases/{number}", OpenDoors.Id(PersonRole.Auditor, SmallProfile.West));
        var sheet = await OpenDoors.JsonAsync(shown);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal($"/api/cases/{number}", opened.Headers.Location!.ToString());
        Assert.Equal($"已立项，事项编号{number}，由甲市甲西县承办。", outcome.GetProperty("message").GetString());
        Assert.Equal(opened.Headers.ETag, shown.Headers.ETag);
        Assert.Equal("no-store", shown.Headers.CacheControl!.ToString());
        Assert.Equal("待核实", sheet.GetProperty("summary").GetProperty("stageName").GetString());
        Assert.Equal("甲西县总工会", sheet.GetProperty("case").GetProperty("call").GetProperty("caller").GetString());
        Assert.Equal("接报登记：甲西县总工会来电，示例纺织厂拖欠工资，约八十人聚集。", sheet.GetProperty("history")[0].GetProperty("text").GetString());
        var next = sheet.GetProperty("next").EnumerateArray().Single(act => act.GetProperty("act").GetString() == "verify");
        Assert.Equal(["值班员", "带班领导"], next.GetProperty("by").EnumerateArray().Select(role => role.GetString()!));
        Assert.False(next.GetProperty("mine").GetBoolean());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mk_not-a-key")]
    [InlineData("")]
    public async Task A_request_without_a_valid_key_is_turned_away(string? key)
    {
        using var answer = await doors.SendAsync(HttpMethod.Get, "/api/cases", null, key);
        var problem = await OpenDoors.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("没有提供个人密钥，或者密钥无效、已停用。", problem.GetProperty("reason").GetString());
        doors.Clock.Advance(TimeSpan.FromMinutes(1)); // wrong keys are forgotten
    }

    [Fact]
    public async Task A_key_is_shown_once_kept_as_a_hash_and_worth_nothing_once_it_is_revoked()
    {
        var (code, printed) = await doors.CommandAsync(Lead, "person", "key", Lead);
        var key = printed.Split('\n').Single(line => line.StartsWith("mk_", StringComparison.Ordinal));
        var (_, list) = await doors.CommandAsync(Lead, "person", "list");
        using var valid = await doors.SendAsync(HttpMethod.Get, "/api/cases", null, key);
        var made = (await doors.Service.Record.Keys.ListAsync(Token))[^1];
        var (revoked, _) = await doors.CommandAsync(Lead, "person", "revoke", $"{made.Id}");
        using var after = await doors.SendAsync(HttpMethod.Get, "/api/cases", null, key);
        var (again, told) = await doors.CommandAsync(Lead, "person", "revoke", $"{made.Id}");

        Assert.Equal((0, 0, 4), (code, revoked, again));
        Assert.Equal(HttpStatusCode.OK, valid.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Contains("甲东带班领导", list, StringComparison.Ordinal);
        Assert.DoesNotContain("mk_", list, StringComparison.Ordinal);
        Assert.All(Written(), bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(key))));
        Assert.Equal($"没有第{made.Id}号密钥，或者已经停用。密钥清单见 monitor person list。\n", told);
        doors.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Only_the_operator_makes_and_revokes_keys_of_others()
    {
        var (stranger, refused) = await doors.CommandAsync(Lead, "person", "key", Duty);
        var (code, _) = await doors.CommandAsync(OpenDoors.Id(PersonRole.Operator, "990100"), "person", "key", Duty);
        var (unknown, told) = await doors.CommandAsync("root", "person", "list");

        Assert.Equal((4, 0, 2), (stranger, code, unknown));
        Assert.Equal("只能为本人生成、停用密钥；为他人办理的，请由运维人员办理。\n", refused);
        Assert.Equal("操作系统账户“root”没有对应的人员，不能办理。请由运维人员在 people.yaml 中为本人登记 account: root，再重试。\n", told);
    }

    [Fact]
    public async Task After_ten_wrong_keys_an_address_waits_a_minute()
    {
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await doors.SendAsync(HttpMethod.Get, "/api/cases", null, "mk_wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var waits = await doors.GetAsync("/api/cases", Duty);
        doors.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await doors.GetAsync("/api/cases", Duty);

        Assert.Equal(HttpStatusCode.TooManyRequests, waits.StatusCode);
        Assert.Equal("60", waits.Headers.GetValues("Retry-After").Single());
        Assert.Equal("一分钟内无效的个人密钥过多。请核对密钥，60秒后再试。", (await OpenDoors.JsonAsync(waits)).GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task An_act_upon_a_version_that_has_moved_on_is_refused()
    {
        var number = await CaseAsync();
        using var shown = await doors.GetAsync($"/api/cases/{number}", Duty);
        using var first = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "企业负责人失联。" }, Lead, ("If-Match", shown.Headers.ETag!.ToString()));
        using var second = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "已联系到企业负责人。" }, Duty, ("If-Match", shown.Headers.ETag!.ToString()));
        using var unreadable = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "无" }, Duty, ("If-Match", "\"seven\""));
        var problem = await OpenDoors.JsonAsync(second);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode, unreadable.StatusCode));
        Assert.Matches($"^{number}已由第[0-9]+版变为第[0-9]+版，现处于“待核实”阶段：您查看之后另有办理或者时限变化。请重新查看事项，确认后再办理。$", problem.GetProperty("detail").GetString());
        var (code, printed) = await doors.CaseAsync(Duty, "note", number, "--text", "再记一笔。", "--if-version", "1");
        Assert.Equal(4, code);
        Assert.StartsWith($"不予办理：{number}已由第1版变为第", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_does_nothing_twice()
    {
        var number = await CaseAsync();
        (string, string) key = ("Idempotency-Key", "8f14e45f");
        using var first = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "已电话核对。" }, Duty, key);
        using var again = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "已电话核对。" }, Duty, key);
        using var other = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "另一件事。" }, Duty, key);
        using var colleague = await doors.PostAsync($"/api/cases/{number}/acts/add_note", new { text = "另一件事。" }, Lead, key);
        var notes = (await doors.Office.ShowAsync(number, OpenDoors.ActorOf(PersonRole.Lead, SmallProfile.East), Token))!.Value.Case.Notes;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (first.StatusCode, again.StatusCode, other.StatusCode, colleague.StatusCode));
        Assert.Equal($"此前已办理“记事”，未重复办理。{number}现处于“待核实”阶段。", (await OpenDoors.JsonAsync(again)).GetProperty("message").GetString());
        Assert.Equal("同一个幂等键（Idempotency-Key）已经用于另一项办理。", (await OpenDoors.JsonAsync(other)).GetProperty("reason").GetString());
        Assert.Equal(["已电话核对。", "另一件事。"], notes.Select(note => note.Text).TakeLast(2));
        Assert.Single(notes, note => note.Text == "已电话核对。");
    }

    [Theory]
    [InlineData("verify", """{"verdict":"maybe"}""", "verdict：应为下列之一：confirmed、false_alarm、entity_transfer、seasonal、data_error、under_watch；reason：必须填写。请改正后重新提交。")]
    [InlineData("record_counts", """{"day":"2026/11/23","affected":1.5,"resettled":0,"retrained":0,"drawingBenefit":0,"open":"3","left":1}""", "day：应为日期，写法如 2026-11-23；affected：应为整数；open：应为整数；left：没有这个字段；可用的字段为 day、affected、resettled、retrained、drawingBenefit、open。请改正后重新提交。")]
    [InlineData("publish", """{"category":"失业风险","start":"2026-11-23T08:00:00","area":"甲东县","advice":"无","measures":"无","issuer":"甲东县人社局"}""", "start：应为带时区的时间，写法如 2026-11-23T08:30+08:00。请改正后重新提交。")]
    [InlineData("add_note", """{"text":"a\u0000b"}""", "text：含有控制字符，请改正。请改正后重新提交。")]
    [InlineData("add_note", "[]", "内容应为一个 JSON 对象。请改正后重新提交。")]
    [InlineData("withdraw_handover", """{"reason":null}""", "reason：必须填写。请改正后重新提交。")]
    public async Task Content_that_is_wrong_is_told_field_by_field(string act, string body, string detail)
    {
        var number = await CaseAsync();

        using var answer = await doors.SendAsync(HttpMethod.Post, $"/api/cases/{number}/acts/{act}", new StringContent(body, Encoding.UTF8, "application/json"), doors.KeyOf(Duty));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(detail, (await OpenDoors.JsonAsync(answer)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"1\"}")]
    public async Task Half_a_character_is_no_JSON(string body)
    {
        var number = await CaseAsync();

        using var answer = await doors.SendAsync(HttpMethod.Post, $"/api/cases/{number}/acts/add_note", new StringContent(body, Encoding.UTF8, "application/json"), doors.KeyOf(Duty));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_request_for_an_act_is_told_as_such()
    {
        var number = await CaseAsync();
        using var broken = await doors.SendAsync(HttpMethod.Post, $"/api/cases/{number}/acts/add_note", new StringContent("{", Encoding.UTF8, "application/json"), doors.KeyOf(Duty));
        using var plain = await doors.SendAsync(HttpMethod.Post, $"/api/cases/{number}/acts/add_note", new StringContent("text", Encoding.UTF8, "text/plain"), doors.KeyOf(Duty));
        using var unknown = await doors.PostAsync($"/api/cases/{number}/acts/delete", null, Duty);
        using var none = await doors.PostAsync("/api/cases/SX2026-9999/acts/add_note", new { text = "无" }, Duty);
        using var empty = await doors.SendAsync(HttpMethod.Post, $"/api/cases/{number}/acts/confirm", null, doors.KeyOf(Lead));

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Conflict),
            (broken.StatusCode, plain.StatusCode, unknown.StatusCode, none.StatusCode, empty.StatusCode));
        Assert.StartsWith("没有“delete”这一项办理。可用的有：acknowledge、verify、", (await OpenDoors.JsonAsync(unknown)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("本事项没有待复核的提请；逾期未复核的提请已经失效。如仍需办理，请重新提请。", (await OpenDoors.JsonAsync(empty)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Lists_are_cut_by_region_owner_delay_and_the_reader()
    {
        var number = await CaseAsync();

        Assert.Contains(number, await NumbersAsync("?region=990100", "990100"));
        Assert.DoesNotContain(number, await NumbersAsync($"?region={SmallProfile.West}", "990100"));
        Assert.Contains(number, await NumbersAsync($"?owner={SmallProfile.East}", "990100"));
        Assert.DoesNotContain(number, await NumbersAsync("?owner=990100", "990100"));
        Assert.DoesNotContain(number, await NumbersAsync("?mine=true", "990100"));
        Assert.Contains(number, await NumbersAsync("?mine=true", SmallProfile.East));
        doors.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains(number, await NumbersAsync("?overdue=true", SmallProfile.East));
    }

    private async Task<List<string?>> NumbersAsync(string query, string region)
    {
        using var listed = await doors.GetAsync($"/api/cases{query}", OpenDoors.Id(PersonRole.Lead, region));
        return [.. (await OpenDoors.JsonAsync(listed)).EnumerateArray().Select(one => one.GetProperty("number").GetString())];
    }

    private async Task<string> CaseAsync() =>
        doors.Office.List(OpenDoors.ActorOf(PersonRole.Lead, SmallProfile.East)).FirstOrDefault(one => one.Region == SmallProfile.East)?.Number ?? await doors.OpenCaseAsync();

    /// <summary>Every byte that the service has written.</summary>
    private IEnumerable<byte[]> Written() => Directory.EnumerateFiles(doors.Data, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "monitor.lock").Select(Read);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
