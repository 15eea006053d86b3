using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters;

/// <summary>Makes keys and invitations of reporters. Each is shown once; the record keeps its hash.</summary>
internal sealed class ReporterKeys(MonitorRecord record)
{
    /// <summary>Begins a reporter's key, and tells it from a person's.</summary>
    public const string Prefix = "rk_";

    private const string InvitationPurpose = "invitation";
    private const int SecretBytes = 32;
    private const int NonceBytes = 16;

    public async Task<(string Secret, ReporterKeyRow Row)> MakeKeyAsync(string reporter, string actor, string origin, CancellationToken cancellationToken)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (secret, await AddAsync(secret, ReporterKeyKind.Key, reporter, null, actor, origin, cancellationToken));
    }

    /// <summary>Makes an invitation: it is signed, bears its own end, and lets in one enterprise.</summary>
    public async Task<(string Secret, ReporterKeyRow Row)> InviteAsync(string reporter, DateTimeOffset until, string actor, string origin, CancellationToken cancellationToken)
    {
        var content = new byte[sizeof(long) + NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, until.UtcTicks);
        RandomNumberGenerator.Fill(content.AsSpan(sizeof(long)));
        var secret = (await SignedAsync(cancellationToken)).Sign(InvitationPurpose, content);
        return (secret, await AddAsync(secret, ReporterKeyKind.Invitation, reporter, until, actor, origin, cancellationToken));
    }

    /// <summary>Until when an invitation of this service is good; null for a text that is none.</summary>
    public async Task<DateTimeOffset?> EndOfInvitationAsync(string secret, CancellationToken cancellationToken) =>
        (await SignedAsync(cancellationToken)).Read(InvitationPurpose, secret) is { Length: sizeof(long) + NonceBytes } content
            ? new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(content), TimeSpan.Zero)
            : null;

    public async Task<SignedText> SignedAsync(CancellationToken cancellationToken) => new(await record.Reporters.SigningKeyAsync(cancellationToken));

    private Task<ReporterKeyRow> AddAsync(string secret, ReporterKeyKind kind, string reporter, DateTimeOffset? until, string actor, string origin, CancellationToken cancellationToken) =>
        record.Reporters.AddKeyAsync(
            new() { Reporter = reporter, Kind = kind, Hash = ReporterStore.HashOf(secret), MadeAt = record.Now(), ExpiresAt = until }, actor, origin, cancellationToken);
}
