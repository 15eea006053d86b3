using System.Text;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class ActTableTests
{
    public static TheoryData<CaseStage> Stages => [.. Enum.GetValues<CaseStage>()];

    public static TheoryData<ActKind> Acts => [.. Enum.GetValues<ActKind>()];

    [Fact]
    public void The_printed_table_is_the_one_that_cases_are_judged_by() => PrintedTable.Matches("case-acts.md", Printed());

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_has_a_row_and_a_word(ActKind act)
    {
        Assert.Contains(ActTable.Moves, move => move.Act == act && move.Needs.EndsWith('。'));
        Assert.NotEmpty(ActWording.Of(act));
        Assert.Equal(act, AnAct.Of(act).Kind);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void An_act_of_one_verdict_has_one_row_at_most_in_a_stage(CaseStage stage)
    {
        foreach (var act in EveryAct())
        {
            var rows = ActTable.Moves.Count(m => m.Act == act.Kind && m.From.Contains(stage) && (act is not Verify v || m.Verdicts.Contains(v.Verdict)));

            Assert.InRange(rows, 0, 1);
        }
    }

    /// <summary>Each row done and each gap refused: what is not in the table is not done, whoever asks.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void What_is_not_in_the_table_is_refused_and_what_is_leads_where_it_says(CaseStage stage)
    {
        foreach (var act in EveryAct().Where(a => a is not OpenCase))
        {
            var desk = ADesk.At(stage, Grade.Serious);
            var row = ActTable.Find(stage, act);

            var decision = desk.Try(act, AnActor.ProvinceLead);

            if (row is null)
            {
                Assert.Equal(RefusalKind.OutOfOrder, decision.Refusal?.Kind);
                Assert.StartsWith($"事项处于“{CaseWording.Of(stage)}”阶段，不能办理", decision.Refusal!.Reason, StringComparison.Ordinal);
                Assert.Equal(stage, desk[ADesk.First].Stage);
            }
            else if (decision.IsAccepted)
            {
                Assert.Equal(row.To ?? stage, desk[ADesk.First].Stage);
            }
            else
            {
                Assert.DoesNotContain("阶段，不能办理", decision.Refusal!.Reason, StringComparison.Ordinal);
                Assert.Equal(stage, desk[ADesk.First].Stage);
            }
        }
    }

    [Fact]
    public void The_stages_that_move_do_so_as_the_plan_has_it()
    {
        var moves = ActTable.Moves
            .Where(m => m.To is not null)
            .SelectMany(m => m.From.DefaultIfEmpty().Select(from => $"{(m.From.IsEmpty ? "—" : CaseWording.Of(from))} {ActWording.Of(m.Act)}{(m.Verdicts.IsEmpty ? "" : $"（{CaseWording.Of(m.Verdicts[0])}）")} {CaseWording.Of(m.To!.Value)}"))
            .ToArray();

        Assert.Equal(
            [
                "— 接报登记 待核实",
                "待核实 核实（属实） 已核实属实", "继续观察 核实（属实） 已核实属实", "已排除 核实（属实） 已核实属实", "已解除 核实（属实） 已核实属实",
                "待核实 核实（继续观察） 继续观察", "继续观察 核实（继续观察） 继续观察", "已排除 核实（继续观察） 继续观察",
                "待核实 核实（误报） 已排除", "继续观察 核实（误报） 已排除", "已核实属实 核实（误报） 已排除", "会商中 核实（误报） 已排除", "已审批 核实（误报） 已排除", "已排除 核实（误报） 已排除",
                "已核实属实 会商 会商中", "会商中 会商 会商中",
                "会商中 审批 已审批",
                "会商中 退回 已核实属实", "已审批 退回 会商中",
                "已审批 发布 已发布",
                "已核实属实 解除 已解除", "会商中 解除 已解除", "已审批 解除 已解除", "已发布 解除 已解除",
                "已解除 办结 已办结", "已排除 办结 已办结",
            ],
            moves);
    }

    private static IEnumerable<CaseAct> EveryAct() =>
        Enum.GetValues<ActKind>().Where(k => k != ActKind.Verify).Select(k => AnAct.Of(k)).Concat(Enum.GetValues<CaseVerdict>().Select(AnAct.Verify));

    private static string Printed()
    {
        var text = new StringBuilder("# 事项办理规则表\n\n本表由程序中的规则表打印，程序按同一张表办理；表中没有的办理一律不予受理，并说明理由。“复核”指须由另一人复核同意后生效，以应急预案所定级别为准。\n\n");
        text.Append(PrintedTable.Head("办理", "适用阶段", "办理后阶段", "要求"));
        foreach (var move in ActTable.Moves)
        {
            var name = ActWording.Of(move.Act) + (move.Verdicts.IsEmpty ? "" : $"（{string.Join("、", move.Verdicts.Select(CaseWording.Of))}）");
            text.Append(PrintedTable.Row(name, From(move), move.To is { } to ? CaseWording.Of(to) : "不变", move.Needs));
        }

        return text.ToString();
    }

    private static string From(ActMove move) => move.From.Length switch
    {
        0 => "尚未立项",
        8 => "办结之前各阶段",
        _ => string.Join("、", move.From.Select(CaseWording.Of)),
    };
}
