using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Reporters with their keys and invitations. Of a secret the record holds the hash alone.</summary>
/// <remarks>A plain SHA-256 is enough: the secrets are random bytes that cannot be guessed from it.</remarks>
internal sealed class ReporterStore(MonitorRecord record)
{
    private const string SigningKey = "reporters.signing";
    private static readonly TimeSpan NotedAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Registers a reporter, or changes what is registered of it.</summary>
    public Task PutAsync(ReporterRow reporter, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            var table = transaction.Context.Reporters;
            var before = table.AsNoTracking().SingleOrDefault(it => it.Id == reporter.Id);
            if (before is null)
            {
                table.Add(reporter);
                transaction.Context.SaveChanges();
            }
            else
            {
                table.Where(it => it.Id == reporter.Id).ExecuteUpdate(it => it
                    .SetProperty(row => row.Enterprise, reporter.Enterprise)
                    .SetProperty(row => row.CreditCode, reporter.CreditCode)
                    .SetProperty(row => row.Region, reporter.Region)
                    .SetProperty(row => row.Mail, reporter.Mail));
                ReporterDutyStore.Follow(transaction, reporter);
            }

            transaction.AddAudit(new()
            {
                At = transaction.Now,
                Actor = actor,
                Act = "reporter.put",
                Subject = reporter.Id,
                Before = before is null ? "" : Told(before),
                After = Told(reporter),
                Origin = origin,
            });
        },
        cancellationToken);

    public async Task<ReporterRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Reporters.SingleOrDefaultAsync(it => it.Id == id, cancellationToken);
    }

    /// <summary>The reporters that may mail from an address; a group of enterprises may share one.</summary>
    /// <param name="address">In lower case.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ReporterRow>> ByMailAsync(string address, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Reporters.Where(it => it.Mail == address).OrderBy(it => it.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ReporterRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Reporters.OrderBy(it => it.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Notes a secret that was made for a reporter.</summary>
    /// <param name="key">What is kept of it; its hash is <see cref="HashOf"/>.</param>
    /// <param name="actor">Who has it made.</param>
    /// <param name="origin">From where.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<ReporterKeyRow> AddKeyAsync(ReporterKeyRow key, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            transaction.Context.ReporterKeys.Add(key);
            transaction.Context.SaveChanges();
            transaction.AddAudit(Entry(transaction, "reporter.key.make", key, actor, origin) with { After = "valid" });
            return key;
        },
        cancellationToken);

    /// <summary>Revokes a key or an invitation.</summary>
    /// <returns>False where there is none, or it was revoked before.</returns>
    public Task<bool> RevokeKeyAsync(long id, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            var keys = transaction.Context.ReporterKeys;
            if (keys.AsNoTracking().SingleOrDefault(key => key.Id == id && key.RevokedAt == null) is not { } key)
            {
                return false;
            }

            keys.Where(it => it.Id == id).ExecuteUpdate(it => it.SetProperty(row => row.RevokedAt, transaction.Now));
            transaction.AddAudit(Entry(transaction, "reporter.key.revoke", key, actor, origin) with { Before = "valid", After = "revoked" });
            return true;
        },
        cancellationToken);

    /// <summary>All keys and invitations, in the order they were made.</summary>
    public async Task<IReadOnlyList<ReporterKeyRow>> ListKeysAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ReporterKeys.OrderBy(key => key.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Whose secret it is, noting its use; null for one that was never made, is revoked or has expired.</summary>
    /// <remarks>It is looked up by its hash: how long that takes tells nothing of a secret of 256 random bits.</remarks>
    public async Task<(ReporterRow Reporter, ReporterKeyRow Key)?> UseAsync(string secret, ReporterKeyKind kind, CancellationToken cancellationToken)
    {
        var hash = HashOf(secret);
        ReporterKeyRow? key;
        await using (var context = record.Reader())
        {
            key = await context.ReporterKeys.SingleOrDefaultAsync(it => it.Hash == hash && it.Kind == kind, cancellationToken);
        }

        return key is null ? null : await UseAsync(key, cancellationToken);
    }

    /// <summary>The reporter behind a key that was used before; null where it is no longer valid.</summary>
    public async Task<(ReporterRow Reporter, ReporterKeyRow Key)?> UseAsync(long keyId, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ReporterKeys.SingleOrDefaultAsync(it => it.Id == keyId, cancellationToken) is { } key ? await UseAsync(key, cancellationToken) : null;
    }

    /// <summary>The bytes that links and forms are signed with; made when they are first asked for.</summary>
    public async Task<byte[]> SigningKeyAsync(CancellationToken cancellationToken)
    {
        if (await record.MetaAsync(SigningKey, cancellationToken) is { } known)
        {
            return Convert.FromHexString(known);
        }

        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
        var kept = await record.WriteAsync(
            transaction =>
            {
                if (transaction.Context.Meta.AsNoTracking().SingleOrDefault(entry => entry.Key == SigningKey) is { } earlier)
                {
                    return earlier.Value; // another process was first
                }

                transaction.SetMeta(SigningKey, made);
                return made;
            },
            cancellationToken);
        return Convert.FromHexString(kept);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task<(ReporterRow Reporter, ReporterKeyRow Key)?> UseAsync(ReporterKeyRow key, CancellationToken cancellationToken)
    {
        var now = record.Now();
        if (!key.IsValidAt(now) || await FindAsync(key.Reporter, cancellationToken) is not { } reporter)
        {
            return null;
        }

        if (!(now - key.LastUsedAt < NotedAgainAfter))
        {
            await record.WriteAsync(
                transaction => transaction.Context.ReporterKeys.Where(it => it.Id == key.Id).ExecuteUpdate(it => it.SetProperty(used => used.LastUsedAt, now)),
                cancellationToken);
        }

        return (reporter, key);
    }

    private static string Told(ReporterRow reporter) => $"{reporter.Enterprise} {reporter.CreditCode} {reporter.Region}";

    private static AuditEntry Entry(RecordTransaction transaction, string act, ReporterKeyRow key, string actor, string origin) => new()
    {
        At = transaction.Now,
        Actor = actor,
        Act = act,
        Subject = key.Reporter,
        Detail = string.Create(CultureInfo.InvariantCulture, $$"""{"key":{{key.Id}},"kind":"{{Word.Of(key.Kind)}}"}"""),
        Origin = origin,
    };
}
