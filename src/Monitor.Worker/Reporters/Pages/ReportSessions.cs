using System.Buffers.Binary;
using System.Security.Cryptography;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Pages;

/// <summary>Visits to the pages: a signed cookie that names the key or the invitation it began with, and is worth nothing once that is revoked.</summary>
internal sealed class ReportSessions(MonitorRecord record, ReporterKeys keys, TimeProvider clock)
{
    public const string FormField = "proof";

    private const string Cookie = "monitor_report";
    private const string SessionPurpose = "session";
    private const string FormPurpose = "form ";
    private const int NonceBytes = 16;
    private const int ContentBytes = (2 * sizeof(long)) + NonceBytes;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public async Task BeginAsync(HttpContext http, ReporterKeyRow key, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + Lasts;
        if (key.ExpiresAt < end)
        {
            end = key.ExpiresAt.Value;
        }

        var content = new byte[ContentBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, key.Id);
        BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(sizeof(long)), end.UtcTicks);
        RandomNumberGenerator.Fill(content.AsSpan(2 * sizeof(long)));
        var signed = await keys.SignedAsync(cancellationToken);
        http.Response.Cookies.Append(Cookie, signed.Sign(SessionPurpose, content), Options(http));
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    /// <summary>The visit that a request belongs to; null where it belongs to none.</summary>
    public async Task<ReportSession?> FindAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
        {
            return null;
        }

        var signed = await keys.SignedAsync(cancellationToken);
        if (signed.Read(SessionPurpose, cookie) is not { Length: ContentBytes } content
            || BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(sizeof(long))) <= clock.GetUtcNow().UtcTicks
            || await record.Reporters.UseAsync(BinaryPrimitives.ReadInt64BigEndian(content), cancellationToken) is not var (reporter, _))
        {
            return null;
        }

        return new(reporter, signed.Sign(FormPurpose + cookie, []));
    }

    // Lax: a link in a mail begins a visit, but no form of another site is sent with it
    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = ReportSite.Root, IsEssential = true };
}
