using System.Text.Json;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Cases;

public sealed class CaseJsonTests
{
    public static TheoryData<ActKind> Acts => [.. Enum.GetValues<ActKind>()];

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_reads_and_writes_again_to_the_same_bytes(ActKind kind)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(AnAct.Of(kind), CaseJson.Options);

        var read = JsonSerializer.Deserialize<CaseAct>(written, CaseJson.Options)!;

        Assert.Equal(AnAct.Of(kind).GetType(), read.GetType());
        Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(read, CaseJson.Options));
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()), JsonDocument.Parse(written).RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public void Every_fact_reads_and_writes_again_to_the_same_bytes()
    {
        var facts = Facts().ToArray();
        Assert.Equal(Derived(typeof(CaseFact)), facts.Select(f => f.GetType().Name).Order(StringComparer.Ordinal));

        foreach (var fact in facts)
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(fact, CaseJson.Options);
            var read = JsonSerializer.Deserialize<CaseFact>(written, CaseJson.Options)!;

            Assert.Equal(fact.GetType(), read.GetType());
            Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(read, CaseJson.Options));
        }
    }

    [Fact]
    public void A_whole_life_reads_and_folds_to_the_same_case()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Severe);

        var read = desk.Events.Select(e => JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.SerializeToUtf8Bytes(e, CaseJson.Options), CaseJson.Options)!);
        var folded = read.Aggregate((Case?)null, CaseFold.Apply);

        Assert.Equal(JsonSerializer.Serialize(desk[ADesk.First], CaseJson.Options), JsonSerializer.Serialize(folded, CaseJson.Options));
    }

    [Fact]
    public void The_words_of_the_record_are_these()
    {
        Assert.Equal(
            """{"kind":"verify","verdict":"false_alarm","reason":"核对名册，无人离岗","reportNumbers":[]}""",
            JsonSerializer.Serialize<CaseAct>(new Verify(CaseVerdict.FalseAlarm, "核对名册，无人离岗"), CaseJson.Options));
        Assert.Equal(
            """{"kind":"acted","act":{"kind":"lift","reason":"均已安置"},"from":"published","to":"lifted","proposedBy":"a"}""",
            JsonSerializer.Serialize<CaseFact>(new Acted(new Lift("均已安置"), CaseStage.Published, CaseStage.Lifted, "a"), CaseJson.Options));
        Assert.Equal("hand_over", CaseJson.KindOf(new Acted(new HandOver(ATree.Licang, "错"), CaseStage.Verified, CaseStage.Verified)));
        Assert.Equal(
            """{"kind":"escalated","step":2,"channels":["sms","call"],"to":[{"role":"lead","region":"370214"}],"persons":["keeper"],"emptyShift":true}""",
            JsonSerializer.Serialize<CaseFact>(new Escalated(2, [EscalationChannel.Sms, EscalationChannel.Call], [new(PersonRole.Lead, ATree.Chengyang)]) { Persons = ["keeper"], EmptyShift = true }, CaseJson.Options));
        Assert.Equal("task_overdue", CaseJson.KindOf(new TaskOverdue("verify")));
    }

    [Theory]
    [InlineData("""{"kind":"verify","verdict":"confirmed"}""")]
    [InlineData("""{"kind":"verify","verdict":"true","reason":"已核实"}""")]
    [InlineData("""{"kind":"verify","verdict":0,"reason":"已核实"}""")]
    [InlineData("""{"kind":"verify","verdict":"confirmed","reason":null}""")]
    [InlineData("""{"kind":"verify","verdict":"confirmed","reason":"已核实","grade":"severe"}""")]
    [InlineData("""{"kind":"sleep"}""")]
    [InlineData("""{"reason":"已核实"}""")]
    public void What_is_missing_unknown_or_none_of_the_choices_is_no_act(string json) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<CaseAct>(json, CaseJson.Options));

    [Fact]
    public void Every_kind_of_act_is_one_record()
    {
        var records = Derived(typeof(CaseAct));

        Assert.Equal(Enum.GetNames<ActKind>().Order(StringComparer.Ordinal), records);
    }

    private static IEnumerable<string> Derived(Type root) => root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root)).Select(t => t.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<CaseFact> Facts() =>
    [
        .. new CaseFact[]
        {
            new Opened(ATree.Chengyang, [ATree.Qingdao], "layoffs", Moment.At("2026-11-23"), AFrame.Plan.For(AdministrativeLevel.County)) { Call = AnAct.Call(), Estimate = Grade.Severe, Predecessor = "SX2026-0001" },
            new Acted(AnAct.Consult(Grade.Severe), CaseStage.Verified, CaseStage.InConsultation),
            new AlertJoined(new CaseAlert("YJ2026-0001", "law41", Grade.Severe, "一次裁减200人")) { Enterprises = ["91370200MA3C0000X1"] },
            new AlertMoved("YJ2026-0001", AlertChangeKind.ProposeLowering, Grade.Severe, Grade.None, AlertReason.QuietLongEnough, "一次裁减200人"),
            new OwnerChanged(ATree.Qingdao, [ATree.Chengyang, ATree.Province], OwnerChange.AcrossRegions) { With = ["SX2026-0002"] },
            new ConfirmationRequested(new Lift("均已安置"), Grade.Severe, true, Moment.At("2026-11-24")),
            new ConfirmationLapsed(ActKind.Lift, LapseReason.TimeOut),
            new TaskOpened("verify", AFrame.Tasks[1], Moment.At("2026-11-23"), Moment.At("2026-11-24"), Moment.At("2026-11-23", 12)),
            new TaskWarned("verify"),
            new TaskOverdue("verify", ATree.Qingdao),
            new ClockStopped("verify", "等待", TimeSpan.FromMinutes(90)),
            new ClockRestarted("verify", Moment.At("2026-11-24")),
            new FundPledged(ATree.Province, -100.50m, "核减"),
            new LinkedCaseOpened("SX2026-0002"),
            new Escalated(2, [EscalationChannel.Sms, EscalationChannel.Call], [new(PersonRole.Lead, ATree.Chengyang)]) { Persons = ["keeper"], EmptyShift = true },
            new AcknowledgementLapsed("a"),
        }.OrderBy(f => f.GetType().Name, StringComparer.Ordinal),
    ];
}
