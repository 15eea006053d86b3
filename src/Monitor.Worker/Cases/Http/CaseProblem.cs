using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Monitor.Rules.Cases;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Cases.Http;

/// <summary>What went wrong, as problem+json in Chinese: the rule that stands against it, and what to do.</summary>
internal static class CaseProblem
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IResult NoKey() =>
        Of(StatusCodes.Status401Unauthorized, "需要个人密钥", "没有提供个人密钥，或者密钥无效、已停用。", "请在请求头写明 Authorization: Bearer 个人密钥；密钥由本人或运维人员用 monitor person key 生成。");

    public static IResult TooManyKeys(TimeSpan wait) => Of(
        StatusCodes.Status429TooManyRequests, "密钥错误次数过多", "一分钟内无效的个人密钥过多。", string.Create(CultureInfo.InvariantCulture, $"请核对密钥，{Math.Ceiling(wait.TotalSeconds):0}秒后再试。"));

    public static IResult Of(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotAllowed => Of(StatusCodes.Status403Forbidden, "无权办理", refusal.Reason, refusal.Remedy),
        RefusalKind.OutOfOrder => Of(StatusCodes.Status409Conflict, "程序不符", refusal.Reason, refusal.Remedy),
        RefusalKind.Invalid => Of(StatusCodes.Status422UnprocessableEntity, "内容有误", refusal.Reason, refusal.Remedy),
        RefusalKind.NotFound => Of(StatusCodes.Status404NotFound, "不存在", refusal.Reason, refusal.Remedy),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "There is no such kind of refusal."),
    };

    public static IResult NotShown(string number) =>
        Of(StatusCodes.Status404NotFound, "不存在", $"没有事项{number}，或者不在您可以查阅的范围之内。", "请核对事项编号，例如SX2026-0001。");

    public static IResult NoSuchAct(string word) =>
        Of(StatusCodes.Status404NotFound, "不存在", $"没有“{word}”这一项办理。", $"可用的有：{string.Join('、', ActCatalog.Forms.Where(form => !form.Opens).Select(form => form.Word))}。");

    public static IResult NotJson() =>
        Of(StatusCodes.Status400BadRequest, "请求有误", "内容不是有效的 JSON，或者同一字段重复出现。", "请按接口说明（/openapi/v1.json）填写后重新提交。");

    public static IResult NotJsonType() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "请求有误", "内容类型不是 JSON。", "请在请求头写明 Content-Type: application/json。");

    /// <summary>The answer to a request that cannot be read at all.</summary>
    public static IResult Unreadable(HttpContext http, int status, string reason, string remedy) => Of(status, status == StatusCodes.Status503ServiceUnavailable ? "暂时无法办理" : "请求有误", reason, remedy);

    public static IResult BadHeader(string header, string expected) =>
        Of(StatusCodes.Status400BadRequest, "请求有误", $"请求头 {header} 写法有误。", expected);

    public static IResult Faulty(ImmutableArray<ActFault> faults) => Of(
        StatusCodes.Status422UnprocessableEntity,
        "内容有误",
        $"{string.Join("；", faults.Select(fault => fault.Field.Length > 0 ? $"{fault.Field}：{fault.Reason}" : fault.Reason))}。",
        "请改正后重新提交。",
        faults);

    private static IResult Of(int status, string title, string reason, string remedy, ImmutableArray<ActFault>? faults = null) => Results.Json(
        new ProblemAnswer(title, status, reason + remedy, reason, remedy, faults), Readable, ContentType, status);
}
