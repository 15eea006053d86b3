using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Monitor.Rules.Cases.Acts;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Requests;

namespace Monitor.Worker.Cases.Http;

/// <summary>An act as a request gives it, or the answer to one that gives none.</summary>
/// <param name="Act">The act; null where the request is refused.</param>
/// <param name="Condition">What the request asks for around it.</param>
/// <param name="Problem">Why it is refused; null where it is not.</param>
internal sealed partial record ActRequest(CaseAct? Act, ActCondition Condition, IResult? Problem)
{
    /// <summary>The header by which a request that is sent again is known.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public static async Task<ActRequest> ReadAsync(HttpRequest request, ActForm form, CancellationToken cancellationToken)
    {
        if (ConditionOf(request, out var condition) is { } bad)
        {
            return new(null, ActCondition.None, bad);
        }

        var isEmpty = request.ContentLength is 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false;
        if (!isEmpty && !request.HasJsonContentType())
        {
            return new(null, condition, CaseProblem.NotJsonType());
        }

        try
        {
            using var document = isEmpty ? JsonDocument.Parse("{}") : await JsonBody.ReadWholeAsync(request.Body, Strict, cancellationToken);
            var reading = form.Read(document.RootElement);
            return new(reading.Act, condition, reading.Act is null ? CaseProblem.Faulty(reading.Faults) : null);
        }
        catch (JsonException)
        {
            return new(null, condition, CaseProblem.NotJson());
        }
    }

    private static IResult? ConditionOf(HttpRequest request, out ActCondition condition)
    {
        condition = ActCondition.None;
        int? version = null;
        var match = request.Headers.IfMatch.ToString();
        if (match is not ("" or "*"))
        {
            if (!int.TryParse(Tag().Match(match).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            {
                return CaseProblem.BadHeader("If-Match", "请写查看事项时得到的版本（ETag），例如 \"7\"。");
            }

            version = asked;
        }

        var key = request.Headers[KeyHeader].ToString();
        if (key.Length > LongestKey || key.Any(c => c is < '!' or > '~'))
        {
            return CaseProblem.BadHeader(KeyHeader, "请用不超过200个可见的英文字符，每一项办理各不相同。");
        }

        condition = new ActCondition(version, key.Length > 0 ? key : null);
        return null;
    }

    [GeneratedRegex("\\A\"?([0-9]{1,9})\"?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
