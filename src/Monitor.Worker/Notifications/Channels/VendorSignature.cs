using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>The signatures that cloud vendors ask for. Both hold what their own SDKs send; the tests compare with captured requests.</summary>
internal static class VendorSignature
{
    private const string AliyunName = "ACS3-HMAC-SHA256";
    private const string TencentName = "TC3-HMAC-SHA256";

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Percent-encoding as both vendors want it (RFC 3986).</summary>
    public static string Query(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>阿里云 V3: the Authorization header of a request to the root path.</summary>
    /// <param name="keyId">AccessKey ID.</param>
    /// <param name="secret">AccessKey secret.</param>
    /// <param name="query">The parameters; the signature sorts them.</param>
    /// <param name="headers">The headers that are signed: host and all x-acs-….</param>
    /// <param name="body">The body.</param>
    public static string Aliyun(string keyId, Secret secret, ImmutableSortedDictionary<string, string> query, ImmutableSortedDictionary<string, string> headers, string body)
    {
        var names = string.Join(';', headers.Keys);
        var lines = string.Concat(headers.Select(header => $"{header.Key}:{header.Value.Trim()}\n"));
        var request = $"POST\n/\n{Query(query)}\n{lines}\n{names}\n{Hash(body)}";
        var signature = Convert.ToHexStringLower(Mac(Encoding.UTF8.GetBytes(secret.Reveal()), $"{AliyunName}\n{Hash(request)}"));
        return $"{AliyunName} Credential={keyId},SignedHeaders={names},Signature={signature}";
    }

    /// <summary>腾讯云 V3: the Authorization header of a POST of JSON to the root path.</summary>
    /// <param name="keyId">SecretId.</param>
    /// <param name="secret">SecretKey.</param>
    /// <param name="host">The Host header.</param>
    /// <param name="service">The first label of the vendor's host, such as sms.</param>
    /// <param name="at">The moment of X-TC-Timestamp.</param>
    /// <param name="body">The body.</param>
    public static string Tencent(string keyId, Secret secret, string host, string service, DateTimeOffset at, string body)
    {
        const string contentType = "application/json";
        var date = at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var scope = $"{date}/{service}/tc3_request";
        var request = $"POST\n/\n\ncontent-type:{contentType}\nhost:{host}\n\ncontent-type;host\n{Hash(body)}";
        var signed = string.Create(CultureInfo.InvariantCulture, $"{TencentName}\n{at.ToUnixTimeSeconds()}\n{scope}\n{Hash(request)}");
        var key = Mac(Mac(Mac(Encoding.UTF8.GetBytes("TC3" + secret.Reveal()), date), service), "tc3_request");
        return $"{TencentName} Credential={keyId}/{scope}, SignedHeaders=content-type;host, Signature={Convert.ToHexStringLower(Mac(key, signed))}";
    }

    /// <summary>钉钉: the sign of a robot's address for a moment.</summary>
    public static string DingTalk(Secret secret, DateTimeOffset at)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}\n{secret.Reveal()}");
        return Convert.ToBase64String(Mac(Encoding.UTF8.GetBytes(secret.Reveal()), signed));
    }

    /// <summary>HMAC-SHA256 in hexadecimal of moment, full stop and body, for a webhook of one's own.</summary>
    public static string Plain(Secret secret, DateTimeOffset at, string body) => Convert.ToHexStringLower(
        Mac(Encoding.UTF8.GetBytes(secret.Reveal()), string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{body}")));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
