using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers text messages through 阿里云短信服务 (Dysmsapi 2017-05-25, SendSms) by its signed interface.</summary>
internal sealed class AliyunSmsChannel(CloudSmsOptions options, TimeProvider clock) : ISmsChannel, IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpExchange http = new("阿里云短信服务", options.Trust, options.Timeout, clock);

    public string Description => $"阿里云短信服务 {options.Url.Authority}";

    public bool IsFallback => false;

    public async Task<DeliveryOutcome> SendAsync(OutgoingSms sms, CancellationToken cancellationToken)
    {
        try
        {
            OutgoingField.RequirePhoneNumber(sms.ToNumber);
            using var request = Request(sms, options.Secret.Read());
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

    /// <summary>The parameters of a message, as the vendor names them.</summary>
    internal static ImmutableSortedDictionary<string, string> Parameters(OutgoingSms sms, CloudSmsOptions options) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("OutId", sms.ReceiptId),
        KeyValuePair.Create("PhoneNumbers", sms.ToNumber),
        KeyValuePair.Create("SignName", options.Signature),
        KeyValuePair.Create("TemplateCode", options.TemplateFor(sms)),
        KeyValuePair.Create("TemplateParam", JsonSerializer.Serialize(options.Filled(sms), Json)),
    ]);

    private HttpRequestMessage Request(OutgoingSms sms, Secret secret)
    {
        var parameters = Parameters(sms, options);
        var headers = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("host", options.Url.Authority),
            KeyValuePair.Create("x-acs-action", "SendSms"),
            KeyValuePair.Create("x-acs-content-sha256", VendorSignature.Hash("")),
            KeyValuePair.Create("x-acs-date", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("x-acs-signature-nonce", RandomNumberGenerator.GetHexString(32, lowercase: true)),
            KeyValuePair.Create("x-acs-version", "2017-05-25"),
        ]);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.Url.GetLeftPart(UriPartial.Authority)}/?{VendorSignature.Query(parameters)}"));
        request.Headers.TryAddWithoutValidation("Authorization", VendorSignature.Aliyun(options.KeyId, secret, parameters, headers, ""));
        foreach (var (name, value) in headers.Where(header => header.Key != "host"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>What an answer of the vendor means.</summary>
    internal static DeliveryOutcome Judge(int status, string answer)
    {
        var (code, message, reference) = VendorAnswer.Read(answer, root => (VendorAnswer.Text(root, "Code"), VendorAnswer.Text(root, "Message"), VendorAnswer.Text(root, "BizId")));
        var said = string.Create(CultureInfo.InvariantCulture, $"（{status} {OutgoingField.Shown($"{code} {message}")}）");
        return code switch
        {
            "OK" => DeliveryOutcome.Accepted("阿里云短信服务已收下", reference.Length > 0 ? reference : null),
            "isv.MOBILE_NUMBER_ILLEGAL" => DeliveryOutcome.GiveUp($"阿里云短信服务不接受这个号码{said}"),
            "isv.BUSINESS_LIMIT_CONTROL" or "isv.DAY_LIMIT_CONTROL" or "isv.MONTH_LIMIT_CONTROL" => DeliveryOutcome.TryLater($"阿里云短信服务限制了发送频率{said}"),
            "" => DeliveryOutcome.TryLater($"阿里云短信服务的答复不是约定的格式{said}"),
            _ => DeliveryOutcome.TryLater($"阿里云短信服务没有收下，请检查账号、签名与模板{said}"),
        };
    }
}
