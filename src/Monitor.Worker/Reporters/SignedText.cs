using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Worker.Reporters;

/// <summary>Short texts that only this service can have made: links, sessions, forms. What one was made for, it is good for alone.</summary>
internal sealed class SignedText(byte[] key)
{
    private const int SignatureBytes = 32;

    public string Sign(string purpose, ReadOnlySpan<byte> content)
    {
        var signature = Signature(purpose, content);
        return Base64Url.EncodeToString([.. content, .. signature]);
    }

    /// <summary>The content of a text that was signed for this purpose; null for any other text.</summary>
    public byte[]? Read(string purpose, string text)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }

        if (bytes.Length < SignatureBytes)
        {
            return null;
        }

        var content = bytes[..^SignatureBytes];
        return CryptographicOperations.FixedTimeEquals(Signature(purpose, content), bytes.AsSpan(content.Length)) ? content : null;
    }

    private byte[] Signature(string purpose, ReadOnlySpan<byte> content) => HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. content]);
}
