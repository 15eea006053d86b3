using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications.Receipts;

/// <summary>Reads what providers tell of deliveries, each in its own form. What cannot be read is no receipt; it never makes the service fail.</summary>
internal static class ReceiptReader
{
    /// <summary>Kannel's report: a code and the words of the SMS centre.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="id">What we called the attempt, such as <c>M-000001.2</c>.</param>
    /// <param name="status">1 delivered, 2 failed, 4 kept, 8 taken by the centre, 16 refused by it.</param>
    /// <param name="words">The centre's words.</param>
    public static DeliveryReceipt? Kannel(string provider, string? id, string? status, string? words)
    {
        var said = string.IsNullOrWhiteSpace(words) ? "" : $"（{OutgoingField.Shown(words)}）";
        (DeliveryAnswer Answer, string Reason)? read = status switch
        {
            "1" => (DeliveryAnswer.Delivered, $"运营商回执：已送达{said}"),
            "2" => (DeliveryAnswer.Failed, $"运营商回执：未送达{said}"),
            "4" => (DeliveryAnswer.Accepted, $"运营商回执：暂存待发{said}"),
            "8" => (DeliveryAnswer.Accepted, $"运营商回执：短信中心已接收{said}"),
            "16" => (DeliveryAnswer.Failed, $"运营商回执：短信中心拒收{said}"),
            _ => null,
        };
        return read is var (answer, reason) && Attempt(id) is var (message, attempt) ? new DeliveryReceipt(provider, answer, reason) { Message = message, Attempt = attempt } : null;
    }

    /// <summary>What a cloud vendor sends; null where it is not the JSON it should be.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="kind">Whose form it has.</param>
    /// <param name="body">The body of the request.</param>
    public static ImmutableArray<DeliveryReceipt>? Read(string provider, SmsProviderKind kind, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return kind == SmsProviderKind.Aliyun ? Aliyun(provider, document.RootElement) : Tencent(provider, document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // half a character shows only once its text is asked for
        {
            return null;
        }
    }

    /// <summary>阿里云 SmsReport: an array of reports.</summary>
    private static ImmutableArray<DeliveryReceipt> Aliyun(string provider, JsonElement body) =>
    [
        .. Items(body).Where(one => one.TryGetProperty("success", out var success) && success.ValueKind is JsonValueKind.True or JsonValueKind.False).Select(one =>
        {
            var delivered = one.GetProperty("success").GetBoolean();
            var receipt = new DeliveryReceipt(provider, delivered ? DeliveryAnswer.Delivered : DeliveryAnswer.Failed, Reason(delivered, VendorAnswer.Text(one, "err_code"), VendorAnswer.Text(one, "err_msg")));
            return Attempt(VendorAnswer.Text(one, "out_id")) is var (message, attempt)
                ? receipt with { Message = message, Attempt = attempt }
                : receipt with { Reference = VendorAnswer.Text(one, "biz_id") };
        }).Where(IsAddressed),
    ];

    /// <summary>腾讯云 短信下发状态通知: an array of reports.</summary>
    private static ImmutableArray<DeliveryReceipt> Tencent(string provider, JsonElement body) =>
    [
        .. Items(body).Where(one => VendorAnswer.Text(one, "report_status") is "SUCCESS" or "FAIL").Select(one =>
        {
            var delivered = VendorAnswer.Text(one, "report_status") == "SUCCESS";
            return new DeliveryReceipt(provider, delivered ? DeliveryAnswer.Delivered : DeliveryAnswer.Failed, Reason(delivered, VendorAnswer.Text(one, "errmsg"), VendorAnswer.Text(one, "description")))
            {
                Reference = VendorAnswer.Text(one, "sid"),
            };
        }).Where(IsAddressed),
    ];

    private static IEnumerable<JsonElement> Items(JsonElement body) => body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];

    private static string Reason(bool delivered, string code, string words) =>
        $"运营商回执：{(delivered ? "已送达" : "未送达")}（{OutgoingField.Shown($"{code} {words}".Trim())}）";

    private static bool IsAddressed(DeliveryReceipt receipt) => receipt.Message is not null || receipt.Reference is { Length: > 0 };

    private static (long Message, int Attempt)? Attempt(string? id)
    {
        var at = id?.LastIndexOf('.') ?? -1;
        return at > 2 && id!.StartsWith("M-", StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(2, at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var message)
            && int.TryParse(id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            && attempt > 0
                ? (message, attempt)
                : null;
    }
}
