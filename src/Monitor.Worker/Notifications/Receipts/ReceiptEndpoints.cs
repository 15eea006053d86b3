using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications.Receipts;

/// <summary>Takes receipts from providers. The secret is a part of the address; whoever has another one finds nothing here.</summary>
internal sealed partial class ReceiptEndpoints(
    MonitorRecord record, DeliveryDesk desk, FrozenDictionary<string, SmsProviderKind> providers, SecretSource? secret, ILogger<ReceiptEndpoints> logger)
{
    private const int LargestBody = 256 * 1024;
    private const int ShortestSecret = 24;

    public void Map(IEndpointRouteBuilder routes)
    {
        if (secret is null)
        {
            return;
        }

        routes.MapGet("/receipts/{provider}/{key}", ReportAsync);
        routes.MapPost("/receipts/{provider}/{key}", ReportsAsync);
    }

    private async Task<IResult> ReportAsync(string provider, string key, string? id, string? status, string? answer, CancellationToken cancellationToken)
    {
        if (!IsKnown(provider, key, SmsProviderKind.Http))
        {
            return Results.NotFound();
        }

        if (ReceiptReader.Kannel(provider, id, status, answer) is not { } receipt)
        {
            LogUnread(provider);
            return Results.BadRequest();
        }

        await NoteAsync([receipt], cancellationToken);
        return Results.Text("OK");
    }

    private async Task<IResult> ReportsAsync(string provider, string key, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!providers.TryGetValue(provider, out var kind) || !IsKnown(provider, key, kind) || kind == SmsProviderKind.Http)
        {
            return Results.NotFound();
        }

        if (request.ContentLength > LargestBody)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        await using var limited = new MemoryStream();
        if (!await IsCopiedAsync(request.Body, limited, cancellationToken) || ReceiptReader.Read(provider, kind, limited.ToArray()) is not { } receipts)
        {
            LogUnread(provider);
            return Results.BadRequest();
        }

        await NoteAsync(receipts, cancellationToken);
        return kind == SmsProviderKind.Aliyun ? Results.Json(new { code = 0, msg = "成功" }) : Results.Json(new { result = 0, errmsg = "OK" });
    }

    private async Task NoteAsync(ImmutableArray<DeliveryReceipt> receipts, CancellationToken cancellationToken)
    {
        foreach (var receipt in receipts)
        {
            await record.WriteAsync(transaction => desk.RecordReceipt(transaction, receipt), cancellationToken);
        }
    }

    private bool IsKnown(string provider, string key, SmsProviderKind kind)
    {
        try
        {
            var expected = secret!.Read().Reveal();
            return providers.TryGetValue(provider, out var known) && known == kind && expected.Length >= ShortestSecret
                && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        }
        catch (SecretUnavailableException)
        {
            LogNoSecret();
            return false;
        }
    }

    private static async Task<bool> IsCopiedAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (to.Length + read > LargestBody)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    [LoggerMessage(4011, LogLevel.Warning, "A receipt of {Provider} could not be read and was not taken")]
    private partial void LogUnread(string provider);

    [LoggerMessage(4012, LogLevel.Error, "The secret of receipts cannot be read; no receipt is taken until it can")]
    private partial void LogNoSecret();
}
