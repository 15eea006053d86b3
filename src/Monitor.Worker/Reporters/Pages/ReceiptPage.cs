using Monitor.Rules.Panels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>回执: that it was received, under which number, and what happens next.</summary>
internal sealed class ReceiptPage(HomePage home)
{
    public string Render(ReportSession session, FiledReport filed)
    {
        var number = filed.Report.Number[(session.Reporter.Id.Length + 1)..];
        if (filed.Report is { Kind: LayoffKind.ZeroReport, Withdrawn: false })
        {
            return $"""
                <h1>零报告已收到</h1>
                <div class="card"><p>回执号</p><p class="receipt">{PageShell.Text(filed.Report.Receipt ?? "")}</p>{home.Summary(filed, number)}</div>
                <p>本期的报告已经完成。此后发生裁减人员、停产停业、关闭、欠薪或者群体性事件的，仍要及时报告。</p>
                <div class="acts"><a class="button" href="{ReportSite.Root}">回到首页</a></div>
                """;
        }

        return $"""
            <h1>{(filed.Report.Withdrawn ? "撤回已收到" : "报告已收到")}</h1>
            <div class="card"><p>回执号</p><p class="receipt">{PageShell.Text(filed.Report.Receipt ?? "")}</p>{home.Summary(filed, number)}</div>
            <h2>接下来</h2>
            <ol>
            <li>请记下或截图保存回执号，查询和核实时都用它。</li>
            <li>当地人力资源社会保障部门已经可以看到这份报告，可能按您留的电话联系核实，请保持畅通。</li>
            <li>人数、日期有变化的，回到首页选“更正或续报”；处理完毕的，阶段选“终报”；报错了的，选“撤回”。</li>
            {(filed.Report is { Kind: LayoffKind.Layoff, Withdrawn: false } ? "<li>裁减二十人以上，或者占职工总数百分之十以上的，依照《劳动合同法》第四十一条，应当提前三十日向工会或者全体职工说明情况、听取意见，裁减人员方案向当地人力资源社会保障部门报告。</li>" : "")}
            <li>回执只说明报告已经收到，不代表对裁减方案的意见。</li>
            </ol>
            <div class="acts"><a class="button" href="{ReportSite.Root}">回到首页</a></div>
            """;
    }
}
