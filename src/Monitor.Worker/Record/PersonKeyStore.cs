using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Personal keys: 32 random bytes that are shown once; the record holds only their hash.</summary>
/// <remarks>A plain SHA-256 is enough: unlike a password, 256 random bits cannot be guessed from it.</remarks>
internal sealed class PersonKeyStore(MonitorRecord record)
{
    private const int KeyBytes = 32;
    private const string Prefix = "mk_";
    private static readonly TimeSpan NotedAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Makes a key for a person. Earlier ones stay valid until they are revoked.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="actor">Who has it made.</param>
    /// <param name="origin">From where.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The key, which cannot be shown again, and what is kept of it.</returns>
    public async Task<(string Key, PersonKeyRow Row)> MakeAsync(string person, string actor, string origin, CancellationToken cancellationToken)
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var row = await record.WriteAsync(
            transaction =>
            {
                var made = new PersonKeyRow { Person = person, Hash = HashOf(key), MadeAt = transaction.Now };
                transaction.Context.PersonKeys.Add(made);
                transaction.Context.SaveChanges();
                transaction.AddAudit(Entry(transaction, "key.make", made, actor, origin) with { After = "valid" });
                return made;
            },
            cancellationToken);
        return (key, row);
    }

    /// <summary>Revokes one key.</summary>
    /// <returns>False where there is no such key, or it was revoked before.</returns>
    public Task<bool> RevokeAsync(long id, string actor, string origin, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            var keys = transaction.Context.PersonKeys;
            if (keys.AsNoTracking().SingleOrDefault(key => key.Id == id && key.RevokedAt == null) is not { } key)
            {
                return false;
            }

            keys.Where(it => it.Id == id).ExecuteUpdate(it => it.SetProperty(row => row.RevokedAt, transaction.Now));
            transaction.AddAudit(Entry(transaction, "key.revoke", key, actor, origin) with { Before = "valid", After = "revoked" });
            return true;
        },
        cancellationToken);

    /// <summary>Whose key it is, noting its use; null for a key that was never made or is revoked.</summary>
    public async Task<PersonKeyRow?> UseAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(key));
        await using var context = record.Reader();
        PersonKeyRow? row = null;
        foreach (var valid in await context.PersonKeys.Where(it => it.RevokedAt == null).ToListAsync(cancellationToken))
        {
            row = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(valid.Hash), hash) ? valid : row; // every key takes the same time, the right one too
        }

        var now = record.Now();
        if (row is not null && !(now - row.LastUsedAt < NotedAgainAfter))
        {
            await record.WriteAsync(
                transaction => transaction.Context.PersonKeys.Where(it => it.Id == row.Id).ExecuteUpdate(it => it.SetProperty(used => used.LastUsedAt, now)),
                cancellationToken);
        }

        return row;
    }

    /// <summary>All keys, in the order they were made.</summary>
    public async Task<IReadOnlyList<PersonKeyRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.PersonKeys.OrderBy(key => key.Id).ToListAsync(cancellationToken);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static AuditEntry Entry(RecordTransaction transaction, string act, PersonKeyRow key, string actor, string origin) => new()
    {
        At = transaction.Now,
        Actor = actor,
        Act = act,
        Subject = key.Person,
        Detail = string.Create(CultureInfo.InvariantCulture, $$"""{"key":{{key.Id}}}"""),
        Origin = origin,
    };
}
