using Monitor.Rules.Briefings.Documents;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>编制说明: method, versions and the snapshot.</summary>
internal static class MethodPart
{
    public static IEnumerable<DocumentBlock> Compose(EditionView view)
    {
        yield return new Heading(1, "编制说明") { IsNumbered = false };
        foreach (var note in Notes(view).Select((note, i) => $"{i + 1}．{note}"))
        {
            yield return new Paragraph(note, ParagraphStyle.Note);
        }
    }

    private static IEnumerable<string> Notes(EditionView view)
    {
        yield return $"全部数字取自同一快照{view.Matter.SnapshotId}（{StandingSentence.MomentOf(view.Rules, view.Now)}），配置版本{view.Now.RuleVersion}；快照之后收到的数据计入下期。";
        yield return "预警级别为系统研判结果，供会商参考；发布、调整和解除须按程序审批。注明“示例，待确认”的规则，其数值尚未经业务部门确认。";
        yield return "较上期指与前一统计期比较；较上年同期指与上年同一统计期比较，周数据在春节前后按农历对齐。标注为变化的内容，指与上期相比新出现或有变动。";
        yield return "预期区间由检测器按该项指标此前的走势、季节和节日推算，九成的正常数值落在其中；高于或低于预期只说明偏离，不说明原因。文中原因均为企业申报或核实结论，本报不另作推断。";
        yield return "应报未报的地区按缺报处理，不以零计；缺报期间相关预警的级别冻结，不升不降。";
        if (view.Before is null)
        {
            yield return "本期之前没有可比的快照，与上期的比较自下期起列出。";
        }

        if (view.Edition.LeavesTheHouse && view.Matter.Policy.SmallCells.Below > 0)
        {
            yield return $"本件对外提供：不列企业名称，大于0、小于{view.Matter.Policy.SmallCells.Below}的人数以“{SmallCells.Mark}”代替，可由合计推出的一并隐去。";
        }
    }
}
