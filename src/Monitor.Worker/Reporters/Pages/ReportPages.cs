using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Monitor.Rules.Evaluation;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters.Templates;
using Monitor.Worker.Requests;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>The form on the web, for a reporter with a key or an invitation. A report goes the way of the interface and is durable before its receipt is shown.</summary>
internal sealed partial class ReportPages(
    MonitorRecord record, ReportIntake intake, ReportSessions sessions, ReporterKeys keys, KeyFailures failures, PageShell shell, ServiceSetting setting, ILogger<ReportPages> logger)
{
    private const long MostBytes = 256 * 1024;
    private const int ShownReports = 50;
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that is taken for another
    private const int LettersOfNumber = 6;

    private readonly RuleSet rules = setting.Configuration.Rules;
    private readonly FormPage form = new(setting.Configuration.Rules);
    private readonly HomePage home = new(setting.Configuration.Rules.TimeZone);
    private readonly ZeroCard zero = new(setting.Configuration.Rules, setting.Clock);
    private readonly FormCheck check = new(setting.Configuration.Rules, setting.Clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(ReportSite.Root).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new TellsFaults((http, status, reason, remedy) => Refused(http, reason + remedy, status))).ExcludeFromDescription();
        pages.MapGet("/", HomeAsync);
        pages.MapPost("/enter", EnterAsync);
        pages.MapPost("/leave", LeaveAsync);
        pages.MapGet("/invitation/{secret}", InvitationAsync);
        pages.MapGet("/new", NewAsync);
        pages.MapPost("/new", SendAsync);
        pages.MapPost("/zero", ZeroAsync);
        pages.MapGet("/withdraw", AskAsync);
        pages.MapPost("/withdraw", WithdrawAsync);
        pages.MapGet("/receipt/{receipt}", ReceiptAsync);
        pages.MapGet("/template.xlsx", Template);
    }

    private async Task<IResult> HomeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(http, cancellationToken) is not { } session)
        {
            return Page(http, "进入", EntryPage.Render(null), null);
        }

        var filed = await record.Filed.ListAsync(ReportForm.SourceId, session.Reporter.Id, ShownReports, cancellationToken);
        var card = zero.Render(session, await record.Duties.FindAsync(session.Reporter.Id, cancellationToken), filed);
        return Page(http, "首页", home.Render(session, filed, HasTemplate, card), session);
    }

    private async Task<IResult> ZeroAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await SessionOfFormAsync(http, cancellationToken) is not { } session)
        {
            return Refused(http, "页面已经过期或者不是从本页面提交的，没有办理。请重新进入后办理。");
        }

        var period = (await http.Request.ReadFormAsync(cancellationToken))[ReportSender.PeriodField].ToString();
        var answer = await intake.ReceiveAsync([ZeroCard.Json(period)], session.Reporter.ToSender(), cancellationToken);
        return answer.Receipt is { } receipt
            ? SeeOther(http, $"{ReportSite.ReceiptPath}/{receipt}")
            : Refused(http, $"零报告没有提交：{string.Join('；', answer.Rejected.Select(rejected => rejected.Reason))}");
    }

    private async Task<IResult> EnterAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (IsForeign(http) || await FormBody.ReadAsync(http.Request, cancellationToken) is not { } typed)
        {
            return Refused(http, "请求不是从本页面发出的，没有办理。请重新打开填报页面。");
        }

        var key = typed["key"].ToString().Trim();
        return await LetInAsync(http, () => record.Reporters.UseAsync(key, ReporterKeyKind.Key, cancellationToken), "报送密钥无效或已停用。请核对后重新输入，注意不要漏掉开头的 rk_；仍不行的，请联系当地人力资源社会保障部门。", cancellationToken);
    }

    private async Task<IResult> InvitationAsync(string secret, HttpContext http, CancellationToken cancellationToken)
    {
        var end = await keys.EndOfInvitationAsync(secret, cancellationToken);
        var fault = end <= setting.Clock.GetUtcNow() ? "这个填报链接已经过期。请联系发给您链接的人力资源社会保障部门，另发一个。" : "填报链接不完整或已停用。请核对是否复制完整，或者联系当地人力资源社会保障部门。";
        return await LetInAsync(
            http, async () => end is null ? null : await record.Reporters.UseAsync(secret, ReporterKeyKind.Invitation, cancellationToken), fault, cancellationToken);
    }

    private async Task<IResult> LetInAsync(HttpContext http, Func<Task<(ReporterRow Reporter, ReporterKeyRow Key)?>> find, string fault, CancellationToken cancellationToken)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (failures.Wait(KeyKind.Reporter, address) is { } wait)
        {
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
            return Page(http, "进入", EntryPage.Render($"一分钟内错误次数过多，请{seconds}秒后再试。"), null, StatusCodes.Status429TooManyRequests);
        }

        if (await find() is not var (_, key))
        {
            failures.Note(KeyKind.Reporter, address);
            LogUnknown(address);
            return Page(http, "进入", EntryPage.Render(fault), null, StatusCodes.Status401Unauthorized);
        }

        await sessions.BeginAsync(http, key, cancellationToken);
        return SeeOther(http, ReportSite.Root);
    }

    private async Task<IResult> LeaveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await SessionOfFormAsync(http, cancellationToken) is not null)
        {
            ReportSessions.End(http);
        }

        return SeeOther(http, ReportSite.Root);
    }

    private async Task<IResult> NewAsync(HttpContext http, [FromQuery] string? number, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(http, cancellationToken) is not { } session)
        {
            return SeeOther(http, ReportSite.Root);
        }

        var filed = number is null ? null : await record.Filed.FindAsync(ReportForm.SourceId, session.Reporter.ToSender().NumberOf(number), cancellationToken);
        var today = ReportContent.Day(rules.DayOf(setting.Clock.GetUtcNow()))!;
        var values = filed is null
            ? FormValues.Empty.Add("number", NewNumber()).Add("stage", "初报").Add("notice_date", today)
            : FormValues.Of(filed, number!).SetItem("stage", "续报").SetItem("notice_date", today);
        return Page(http, "填报", form.Render(session, values, FormValues.Empty, filed is not null), session);
    }

    private async Task<IResult> SendAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await SessionOfFormAsync(http, cancellationToken) is not { } session)
        {
            return Refused(http, "填报页面已经过期或者不是从本页面提交的，报告没有提交。请重新进入后填报。");
        }

        var values = FormValues.Of(await http.Request.ReadFormAsync(cancellationToken));
        var sender = session.Reporter.ToSender();
        var faults = check.Faults(values, sender);
        if (faults.IsEmpty)
        {
            var answer = await intake.ReceiveAsync([FormValues.Json(values)], sender, cancellationToken);
            if (answer.Receipt is { } receipt)
            {
                return SeeOther(http, $"{ReportSite.ReceiptPath}/{receipt}");
            }

            faults = faults.AddRange(answer.Rejected.Select(rejected => KeyValuePair.Create(rejected.Field, rejected.Reason)));
        }

        var isFiled = await record.Filed.FindAsync(ReportForm.SourceId, sender.NumberOf(values.GetValueOrDefault("number", "")), cancellationToken) is not null;
        return Page(http, "请改正", form.Render(session, values, faults, isFiled), session, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> AskAsync(HttpContext http, [FromQuery] string? number, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(http, cancellationToken) is not { } session)
        {
            return SeeOther(http, ReportSite.Root);
        }

        return await record.Filed.FindAsync(ReportForm.SourceId, session.Reporter.ToSender().NumberOf(number ?? ""), cancellationToken) is { Report.Withdrawn: false } filed
            ? Page(http, "撤回", home.Withdrawal(session, filed, number!), session)
            : SeeOther(http, ReportSite.Root);
    }

    private async Task<IResult> WithdrawAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await SessionOfFormAsync(http, cancellationToken) is not { } session)
        {
            return Refused(http, "页面已经过期或者不是从本页面提交的，没有办理。请重新进入后办理。");
        }

        var number = (await http.Request.ReadFormAsync(cancellationToken))["number"].ToString();
        var sender = session.Reporter.ToSender();
        if (await record.Filed.FindAsync(ReportForm.SourceId, sender.NumberOf(number), cancellationToken) is not { } filed)
        {
            return Refused(http, "没有这份报告，没有办理。请回到首页核对。");
        }

        var answer = await intake.ReceiveAsync([FormValues.Json(FormValues.Of(filed, number).SetItem("withdrawn", "true"))], sender, cancellationToken);
        return answer.Receipt is { } receipt
            ? SeeOther(http, $"{ReportSite.ReceiptPath}/{receipt}")
            : Refused(http, $"没有撤回：{string.Join('；', answer.Rejected.Select(rejected => rejected.Reason))}");
    }

    private async Task<IResult> ReceiptAsync(string receipt, HttpContext http, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(http, cancellationToken) is not { } session)
        {
            return SeeOther(http, ReportSite.Root);
        }

        return await record.Filed.ByReceiptAsync(ReportForm.SourceId, session.Reporter.Id, receipt, cancellationToken) is { } filed
            ? Page(http, "回执", new ReceiptPage(home).Render(session, filed), session)
            : Refused(http, "没有这个回执号。请回到首页核对。");
    }

    private IResult Template() => ReportTemplate.SourceOf(setting.Configuration.Sources) is { } source
        ? Results.File(new ReportTemplate(source, rules).Make(), ReportTemplate.ContentType, ReportTemplate.FileName)
        : Results.NotFound();

    private bool HasTemplate => ReportTemplate.SourceOf(setting.Configuration.Sources) is not null;

    /// <summary>The visit, if the form that was sent is its own.</summary>
    private async Task<ReportSession?> SessionOfFormAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (IsForeign(http) || await sessions.FindAsync(http, cancellationToken) is not { } session || await FormBody.ReadAsync(http.Request, cancellationToken) is not { } typed)
        {
            return null;
        }

        var proof = typed[ReportSessions.FormField].ToString();
        return CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(proof), System.Text.Encoding.UTF8.GetBytes(session.Proof)) ? session : null;
    }

    /// <summary>Whether the browser says that another site sent this.</summary>
    private static bool IsForeign(HttpContext http) =>
        http.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value);

    private string NewNumber()
    {
        var day = rules.DayOf(setting.Clock.GetUtcNow()).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return $"W{day}-{RandomNumberGenerator.GetString(Letters, LettersOfNumber)}";
    }

    private IResult Refused(HttpContext http, string reason, int status = StatusCodes.Status400BadRequest) =>
        Page(http, "没有办理", $"<div class=\"faults\" role=\"alert\"><h2>没有办理</h2><p>{PageShell.Text(reason)}</p></div><div class=\"acts\"><a class=\"button\" href=\"{ReportSite.Root}\">回到首页</a></div>", null, status);

    private static IResult SeeOther(HttpContext http, string path)
    {
        http.Response.Headers.Location = path;
        http.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private IResult Page(HttpContext http, string title, string body, ReportSession? session, int status = StatusCodes.Status200OK) =>
        PageResult.WithOwnForms(http, shell.Page(title, body, session), status);

    [LoggerMessage(6211, LogLevel.Warning, "A visitor from {Address} had no valid key or invitation for the form and was turned away; repeated ones have to wait")]
    private partial void LogUnknown(IPAddress address);
}
