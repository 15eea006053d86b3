using System.Globalization;
using System.Net;
using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;

using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>Every act, by every role, from every relation of regions, through both doors. What is expected is written down here once more, not asked of the program.</summary>
public sealed class RightsTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    /// <summary>Who may: D duty officer, L lead, A analyst; in the region that handles the case or above it, and where it happens but is handled above.</summary>
    private static readonly Dictionary<string, (string Handles, string Place)> Expected = new(StringComparer.Ordinal)
    {
        ["open_case"] = ("DL", ""),
        ["acknowledge"] = ("DL", ""),
        ["verify"] = ("DL", "DL"),
        ["consult"] = ("DL", ""),
        ["approve"] = ("L", ""),
        ["send_back"] = ("L", ""),
        ["publish"] = ("DL", ""),
        ["adjust"] = ("DL", ""),
        ["lower_alert"] = ("DL", ""),
        ["lift"] = ("DL", ""),
        ["close"] = ("L", ""),
        ["reopen"] = ("L", ""),
        ["hand_over"] = ("DL", ""),
        ["accept_handover"] = ("DL", ""),
        ["refuse_handover"] = ("DL", ""),
        ["withdraw_handover"] = ("DL", ""),
        ["confirm"] = ("DL", ""),
        ["decline"] = ("DL", ""),
        ["complete_task"] = ("DLA", "DLA"),
        ["set_task_aside"] = ("DL", ""),
        ["stop_clock"] = ("DL", ""),
        ["restart_clock"] = ("DL", ""),
        ["record_counts"] = ("DLA", "DLA"),
        ["take_measure"] = ("DL", "DL"),
        ["pledge_fund"] = ("L", ""),
        ["release_fund"] = ("L", ""),
        ["mark_public_attention"] = ("DLA", "DLA"),
        ["draft_statement"] = ("DLA", "DLA"),
        ["approve_statement"] = ("L", ""),
        ["publish_statement"] = ("DL", ""),
        ["add_note"] = ("DLA", "DLA"),
        ["record_call"] = ("DL", ""),
    };

    [Fact]
    public void An_expectation_is_written_for_every_act() =>
        Assert.Equal(ActCatalog.Forms.Select(form => form.Word).Order(StringComparer.Ordinal), Expected.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_act_by_every_role_from_every_relation_is_judged_alike_over_HTTP_and_on_the_command_line()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (relation, region, number) in await RelationsAsync())
        {
            foreach (var form in ActCatalog.Forms.Where(form => !(form.Opens && relation == "place"))) // whoever opens a case names the region, so none handles it above
            {
                foreach (var role in OpenDoors.Roles)
                {
                    tried++;
                    var (person, expected) = (OpenDoors.Id(role, region), May(form.Word, role, relation));
                    var (overHttp, onCommandLine) = (await OverHttpAsync(form, number, person), await OnCommandLineAsync(form, number, person));
                    if (overHttp != expected || onCommandLine != expected)
                    {
                        wrong.Add($"{form.Word} by {person} ({relation}): expected {expected}, over HTTP {overHttp}, on the command line {onCommandLine}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal((32 * 4 * 5) - 5, tried);
    }

    [Fact]
    public async Task What_a_duty_officer_may_only_propose_waits_for_a_lead()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.East, "other");
        await doors.DoneAsync(number, new Verify(CaseVerdict.Confirmed, "到厂核对花名册，属实。"), OpenDoors.ActorOf(PersonRole.DutyOfficer, SmallProfile.East));

        using var proposed = await doors.PostAsync($"/api/cases/{number}/acts/lift", new { reason = "职工全部安置。" }, OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East));
        using var own = await doors.PostAsync($"/api/cases/{number}/acts/confirm", null, OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East));
        using var colleague = await doors.PostAsync($"/api/cases/{number}/acts/confirm", null, OpenDoors.Id(PersonRole.DutyOfficer, "990100"));
        using var lead = await doors.PostAsync($"/api/cases/{number}/acts/confirm", null, OpenDoors.Id(PersonRole.Lead, SmallProfile.East));

        Assert.True((await OpenDoors.JsonAsync(proposed)).GetProperty("awaitsConfirmation").GetBoolean());
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, colleague.StatusCode);
        Assert.Equal("lifted", (await OpenDoors.JsonAsync(lead)).GetProperty("stage").GetString());
    }

    [Fact]
    public async Task The_answer_to_a_hand_over_is_that_of_the_region_asked()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.West, "claims");
        await doors.DoneAsync(number, new HandOver(SmallProfile.East, "企业注册地在甲东县。"), OpenDoors.ActorOf(PersonRole.DutyOfficer, SmallProfile.West));

        using var offering = await doors.PostAsync($"/api/cases/{number}/acts/accept_handover", null, OpenDoors.Id(PersonRole.Lead, SmallProfile.West));
        var (code, printed) = await doors.CaseAsync(OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East), "accept", number);

        Assert.Equal(HttpStatusCode.Forbidden, offering.StatusCode);
        Assert.Equal(0, code);
        Assert.Equal($"已办理“接受移交”，{number}处于“待核实”阶段。\n", printed);
    }

    [Fact]
    public async Task A_case_is_shown_to_those_it_concerns_and_to_no_others()
    {
        var (_, _, number) = (await RelationsAsync())[0];

        foreach (var region in new[] { SmallProfile.East, "990100", SmallProfile.West })
        {
            foreach (var role in OpenDoors.Roles)
            {
                var person = OpenDoors.Id(role, region);
                var expected = region != SmallProfile.West && role != PersonRole.Operator;
                using var shown = await doors.GetAsync($"/api/cases/{number}", person);
                using var listed = await doors.GetAsync("/api/cases", person);
                var numbers = (await OpenDoors.JsonAsync(listed)).EnumerateArray().Select(one => one.GetProperty("number").GetString());

                Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.NotFound, shown.StatusCode);
                Assert.Equal(expected, numbers.Contains(number));
                Assert.Equal(expected ? 0 : 4, (await doors.CaseAsync(person, "show", number)).Code);
                Assert.Equal(expected, (await doors.CaseAsync(person, "list")).Printed.Contains(number, StringComparison.Ordinal));
            }
        }
    }

    private static bool May(string act, PersonRole role, string relation)
    {
        var letter = role switch { PersonRole.DutyOfficer => 'D', PersonRole.Lead => 'L', PersonRole.Analyst => 'A', _ => '-' };
        return relation switch
        {
            "own" or "above" => Expected[act].Handles.Contains(letter, StringComparison.Ordinal),
            "place" => Expected[act].Place.Contains(letter, StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>A case that a county handles, seen from that county, its city and the county beside it; and one that the city handles, seen from the county where it happens.</summary>
    private async Task<(string Relation, string Region, string Number)[]> RelationsAsync()
    {
        var open = doors.Office.List(OpenDoors.ActorOf(PersonRole.Lead, "990100"));
        var own = open.FirstOrDefault(one => one is { Region: SmallProfile.East, Cause: "layoffs" })?.Number ?? await doors.OpenCaseAsync();
        var above = open.FirstOrDefault(one => one is { Region: SmallProfile.East, Cause: "claims" })?.Number;
        if (above is null)
        {
            above = await doors.OpenCaseAsync(cause: "claims");
            await doors.DoneAsync(above, new HandOver("990100", "涉及两县职工。"), OpenDoors.ActorOf(PersonRole.DutyOfficer, SmallProfile.East));
            await doors.DoneAsync(above, new AcceptHandover(), OpenDoors.ActorOf(PersonRole.DutyOfficer, "990100"));
        }

        return [("own", SmallProfile.East, own), ("above", "990100", own), ("elsewhere", SmallProfile.West, own), ("place", SmallProfile.East, above)];
    }

    private async Task<bool> OverHttpAsync(ActForm form, string number, string person)
    {
        var path = form.Opens ? "/api/cases" : $"/api/cases/{number}/acts/{form.Word}";
        using var answer = await doors.PostAsync(path, ActAttempt.ContentOf(form.Word, SmallProfile.East), person);
        Assert.True((int)answer.StatusCode is 200 or 403 or 404 or 409 or 422, $"{form.Word} by {person}: {answer.StatusCode}");
        return answer.StatusCode != HttpStatusCode.Forbidden;
    }

    private async Task<bool> OnCommandLineAsync(ActForm form, string number, string person)
    {
        var options = ActAttempt.ContentOf(form.Word, SmallProfile.East).SelectMany(given => new[]
        {
            form.Parameters.Single(parameter => parameter.Name == given.Key).Option,
            given.Value is string[] several ? several[0] : Convert.ToString(given.Value, CultureInfo.InvariantCulture)!,
        });
        var (code, printed) = await doors.CaseAsync(person, [.. form.Verb.Split(' '), .. form.Opens ? Array.Empty<string>() : [number], .. options, "--json"]);
        var answer = JsonSerializer.Deserialize<JsonElement>(printed);
        Assert.True(code == (answer.TryGetProperty("number", out _) ? 0 : 4), printed);
        return code == 0 || answer.GetProperty("kind").GetString() != "not_allowed";
    }
}
