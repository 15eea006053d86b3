using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Escalation;

/// <summary>The page behind a link: one case, to be read and acknowledged. Looking at it signs nothing, since mail filters open links as well.</summary>
internal sealed partial class AcknowledgementPages(AcknowledgementDesk desk, AcknowledgementPage page, KeyFailures failures, ILogger<AcknowledgementPages> logger)
{
    private const long MostBytes = 4 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(AcknowledgementOffers.Path).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).ExcludeFromDescription();
        pages.MapGet("/{token}", (string token, HttpContext http, CancellationToken cancellationToken) => AnswerAsync(token, http, signs: false, cancellationToken));
        pages.MapPost("/{token}", (string token, HttpContext http, CancellationToken cancellationToken) => AnswerAsync(token, http, signs: true, cancellationToken));
    }

    private async Task<IResult> AnswerAsync(string token, HttpContext http, bool signs, CancellationToken cancellationToken)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (failures.Wait(KeyKind.Acknowledgement, address) is { } wait)
        {
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
            return PageResult.WithForms(http, page.Refusal("请稍候", $"一分钟内打开无效链接的次数过多，请{seconds}秒后再试。"), StatusCodes.Status429TooManyRequests);
        }

        var origin = $"link {(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)}";
        if (await desk.OpenAsync(token, origin, cancellationToken) is not { } view)
        {
            failures.Note(KeyKind.Acknowledgement, address);
            LogUnknown(address);
            return PageResult.WithForms(http, page.Refusal("链接无效", "签收链接不完整或者无效。请核对是否复制完整，或者登录办理。"), StatusCodes.Status404NotFound);
        }

        if (view.IsExpired)
        {
            return PageResult.WithForms(http, page.Refusal("链接已过期", "签收链接已经过期，没有办理。请登录办理，或者等待下一次呼叫。"), StatusCodes.Status410Gone);
        }

        if (!signs)
        {
            return PageResult.WithForms(http, page.Render(view, token, null), StatusCodes.Status200OK);
        }

        var answer = await desk.SignAsync(view, cancellationToken);
        var after = await desk.OpenAsync(token, origin, cancellationToken) ?? view;
        return PageResult.WithForms(http, page.Render(after, token, answer), answer.IsDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    [LoggerMessage(6321, LogLevel.Warning, "{Address} opened a link for acknowledging that is not valid; repeated ones have to wait")]
    private partial void LogUnknown(IPAddress address);
}
