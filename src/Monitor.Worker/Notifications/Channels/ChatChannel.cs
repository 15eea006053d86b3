using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Delivers messages to one chat group through its webhook.</summary>
internal sealed class ChatChannel(ChatOptions options, TimeProvider clock) : IDisposable
{
    public const string TimestampHeader = "X-Monitor-Timestamp";
    public const string SignatureHeader = "X-Monitor-Signature";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpExchange http = new("工作群接口", options.Trust, options.Timeout, clock);

    public string Id => options.Id;

    public string Description => $"{Name}群 {options.Id}（{options.Url.Authority}）";

    private string Name => options.Kind switch
    {
        ChatKind.WeCom => "企业微信",
        ChatKind.DingTalk => "钉钉",
        _ => "工作",
    };

    public async Task<DeliveryOutcome> SendAsync(OutgoingChat chat, CancellationToken cancellationToken)
    {
        try
        {
            OutgoingField.RequireKey(chat.IdempotencyKey);
            OutgoingField.RequireText(chat.Text);
            using var request = Request(chat, options.Key?.Read(), options.Secret?.Read());
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

    private HttpRequestMessage Request(OutgoingChat chat, Secret? key, Secret? secret)
    {
        var now = clock.GetUtcNow();
        var body = Body(chat);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var request = new HttpRequestMessage(HttpMethod.Post, Address(now, key, secret)) { Content = content };
        if (options.Kind == ChatKind.Generic && secret is not null)
        {
            request.Headers.TryAddWithoutValidation(TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            request.Headers.TryAddWithoutValidation(SignatureHeader, $"sha256={VendorSignature.Plain(secret, now, body)}");
        }

        return request;
    }

    private Uri Address(DateTimeOffset now, Secret? key, Secret? secret)
    {
        List<KeyValuePair<string, string>> query = [];
        if (key is not null)
        {
            query.Add(new(options.Kind == ChatKind.DingTalk ? "access_token" : "key", key.Reveal()));
        }

        if (options.Kind == ChatKind.DingTalk && secret is not null)
        {
            query.Add(new("timestamp", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
            query.Add(new("sign", VendorSignature.DingTalk(secret, now)));
        }

        var joint = query.Count == 0 ? "" : options.Url.Query.Length > 0 ? "&" : "?";
        return new Uri(options.Url.GetLeftPart(UriPartial.Query) + joint + VendorSignature.Query(query));
    }

    private string Body(OutgoingChat chat) => options.Kind == ChatKind.Generic
        ? JsonSerializer.Serialize(new { key = chat.IdempotencyKey, title = chat.Title, text = chat.Text, at = ChinaTime.Of(chat.Date).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) }, Json)
        : JsonSerializer.Serialize(new { msgtype = "text", text = new { content = chat.Text } }, Json);

    private DeliveryOutcome Judge(int status, string answer)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"（{status} {OutgoingField.Shown(answer)}）");
        if (options.Kind == ChatKind.Generic)
        {
            return status is >= 200 and < 300 ? DeliveryOutcome.Accepted("工作群接口已收下", null)
                : status is 400 or 413 or 422 ? DeliveryOutcome.GiveUp($"工作群接口不接受这条消息{said}")
                : DeliveryOutcome.TryLater($"工作群接口没有收下{said}");
        }

        var (code, _, _) = VendorAnswer.Read(answer, root => (VendorAnswer.Text(root, "errcode"), "", ""));
        return status == 200 && code == "0"
            ? DeliveryOutcome.Accepted($"{Name}已收下", null)
            : DeliveryOutcome.TryLater($"{Name}没有收下，请检查机器人的地址、密钥与频率限制{said}");
    }
}
