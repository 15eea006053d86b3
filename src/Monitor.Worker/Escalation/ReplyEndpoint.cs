using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Monitor.Worker.Cases.Calling;
using Monitor.Worker.Cases.Http;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Requests;

namespace Monitor.Worker.Escalation;

/// <summary>Takes replies to text messages from a gateway of the Kannel kind (get-url or post-url), which has to show the secret agreed with it. What it is answered it sends back to the sender.</summary>
internal sealed partial class ReplyEndpoint(AcknowledgementDesk desk, AcknowledgementOptions options, KeyFailures failures, ILogger<ReplyEndpoint> logger)
{
    public const string Path = "/sms/incoming";

    private const long MostBytes = 16 * 1024;

    /// <summary>Maps the endpoint where replies are taken at all.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        if (options.Secret is not null)
        {
            routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Post], TakeAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).ExcludeFromDescription();
        }
    }

    private async Task<IResult> TakeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (failures.Wait(KeyKind.Gateway, address) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var form = await FormBody.ReadAsync(http.Request, cancellationToken);
        if (form is null && http.Request.HasFormContentType)
        {
            return BrokenRequests.Answer(http, StatusCodes.Status400BadRequest);
        }

        string Value(string name) => http.Request.Query[name].FirstOrDefault() ?? form?[name].FirstOrDefault() ?? "";
        if (!IsSecret(Value("secret")))
        {
            failures.Note(KeyKind.Gateway, address);
            LogStranger(address);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var answer = await desk.ReplyAsync(Value("from"), Value("text"), cancellationToken);
        http.Response.Headers["X-Kannel-Coding"] = "2"; // UCS-2: otherwise Kannel sends question marks
        return Results.Text(answer, "text/plain; charset=utf-8");
    }

    private bool IsSecret(string given)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(options.Secret!.Read().Reveal()));
        }
        catch (SecretUnavailableException fault)
        {
            LogNoSecret(fault.Message);
            return false;
        }
    }

    [LoggerMessage(6311, LogLevel.Warning, "A request from {Address} with a text message did not bear the secret of the gateway and was turned away")]
    private partial void LogStranger(IPAddress address);

    [LoggerMessage(6312, LogLevel.Error, "Replies to text messages cannot be taken: {Reason}")]
    private partial void LogNoSecret(string reason);
}
