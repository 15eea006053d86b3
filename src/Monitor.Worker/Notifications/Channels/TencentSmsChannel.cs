using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers text messages through 腾讯云短信 (2021-01-11, SendSms) by its signed interface.</summary>
internal sealed class TencentSmsChannel(CloudSmsOptions options, TimeProvider clock) : ISmsChannel, IDisposable
{
    private const string Service = "sms";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpExchange http = new("腾讯云短信", options.Trust, options.Timeout, clock);

    public string Description => $"腾讯云短信 {options.Url.Authority}";

    public bool IsFallback => false;

    public async Task<DeliveryOutcome> SendAsync(OutgoingSms sms, CancellationToken cancellationToken)
    {
        try
        {
            OutgoingField.RequirePhoneNumber(sms.ToNumber);
            using var request = Request(Body(sms, options), options.Secret.Read());
            return await http.SendAsync(request, Judge, cancellationToken);
        }
        catch (UnsendableMessageException unsendable)
        {
            return DeliveryOutcome.GiveUp(unsendable.Message);
        }
        catch (SecretUnavailableException unavailable)
        {
            return DeliveryOutcome.TryLater(unavailable.Message);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The body of a request, as the vendor names its parts.</summary>
    internal static string Body(OutgoingSms sms, CloudSmsOptions options) => JsonSerializer.Serialize(
        new
        {
            PhoneNumberSet = ImmutableArray.Create(sms.ToNumber.StartsWith('+') ? sms.ToNumber : "+86" + sms.ToNumber),
            SmsSdkAppId = options.AppId,
            SignName = options.Signature,
            TemplateId = options.TemplateFor(sms),
            TemplateParamSet = options.Filled(sms).Values,
            SessionContext = sms.ReceiptId,
        },
        Json);

    private HttpRequestMessage Request(string body, Secret secret)
    {
        var now = clock.GetUtcNow();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", VendorSignature.Tencent(options.KeyId, secret, options.Url.Authority, Service, now, body));
        request.Headers.TryAddWithoutValidation("X-TC-Action", "SendSms");
        request.Headers.TryAddWithoutValidation("X-TC-Version", "2021-01-11");
        request.Headers.TryAddWithoutValidation("X-TC-Region", options.Region);
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return request;
    }

    /// <summary>What an answer of the vendor means.</summary>
    internal static DeliveryOutcome Judge(int status, string answer)
    {
        var (code, message, reference) = VendorAnswer.Read(answer, Said);
        var said = string.Create(CultureInfo.InvariantCulture, $"（{status} {OutgoingField.Shown($"{code} {message}")}）");
        return code switch
        {
            "Ok" => DeliveryOutcome.Accepted("腾讯云短信已收下", reference.Length > 0 ? reference : null),
            "InvalidParameterValue.IncorrectPhoneNumber" or "FailedOperation.PhoneNumberInBlacklist" => DeliveryOutcome.GiveUp($"腾讯云短信不接受这个号码{said}"),
            "" => DeliveryOutcome.TryLater($"腾讯云短信的答复不是约定的格式{said}"),
            _ when code.StartsWith("LimitExceeded", StringComparison.Ordinal) => DeliveryOutcome.TryLater($"腾讯云短信限制了发送频率{said}"),
            _ => DeliveryOutcome.TryLater($"腾讯云短信没有收下，请检查账号、签名与模板{said}"),
        };
    }

    private static (string Code, string Message, string Reference) Said(JsonElement root)
    {
        var response = root.GetProperty("Response");
        if (response.TryGetProperty("Error", out var error))
        {
            return (VendorAnswer.Text(error, "Code"), VendorAnswer.Text(error, "Message"), "");
        }

        var one = response.GetProperty("SendStatusSet")[0];
        return (VendorAnswer.Text(one, "Code"), VendorAnswer.Text(one, "Message"), VendorAnswer.Text(one, "SerialNo"));
    }
}
