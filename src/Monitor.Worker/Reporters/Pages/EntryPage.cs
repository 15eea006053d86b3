namespace Monitor.Worker.Reporters.Pages;

/// <summary>Where a reporter says who it is.</summary>
internal static class EntryPage
{
    /// <param name="fault">Why the reporter was not let in, in Chinese; null at first.</param>
    public static string Render(string? fault) => $"""
        {(fault is null ? "" : $"<div class=\"faults\" role=\"alert\"><h2>没有进入</h2><p>{PageShell.Text(fault)}</p></div>")}
        <h1>企业裁减人员和突发情况报告</h1>
        <p>企业裁员、停产停业、关闭、欠薪或者发生群体性事件的，在这里向当地人力资源社会保障部门报告。</p>
        <form class="card" method="post" action="{ReportSite.EnterPath}">
        <div class="field{(fault is null ? "" : " wrong")}"><label for="key">报送密钥</label><p class="hint">由当地人力资源社会保障部门发给本单位，以 rk_ 开头</p>
        <input type="password" id="key" name="key" autocomplete="current-password" required></div>
        <div class="acts"><button>进入</button></div>
        </form>
        <p>收到填报链接的，直接打开链接即可，不用密钥。没有密钥也没有链接的，请联系当地人力资源社会保障部门。</p>
        """;
}
