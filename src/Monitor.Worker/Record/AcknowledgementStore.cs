using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Links and codes by which people acknowledge cases away from the desk.</summary>
internal sealed class AcknowledgementStore(MonitorRecord record)
{
    private const string SigningKey = "acknowledgement.signing";

    public async Task<AcknowledgementOfferRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.AcknowledgementOffers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>What was ever sent to a person with a code.</summary>
    public async Task<IReadOnlyList<AcknowledgementOfferRow>> CodesOfAsync(string person, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.AcknowledgementOffers.Where(row => row.Person == person && row.CodeHash != null).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The bytes that links and codes are sealed with; null before the first was made.</summary>
    public async Task<byte[]?> SigningKeyAsync(CancellationToken cancellationToken) =>
        await record.MetaAsync(SigningKey, cancellationToken) is { } known ? Convert.FromHexString(known) : null;

    /// <summary>The bytes that links and codes are sealed with; made when they are first asked for.</summary>
    internal static byte[] KeyOf(RecordTransaction transaction)
    {
        if (transaction.Context.Meta.AsNoTracking().SingleOrDefault(entry => entry.Key == SigningKey) is { } known)
        {
            return Convert.FromHexString(known.Value);
        }

        var made = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        transaction.SetMeta(SigningKey, Convert.ToHexStringLower(made));
        return made;
    }

    internal static AcknowledgementOfferRow? Find(RecordTransaction transaction, long id) =>
        transaction.Context.AcknowledgementOffers.AsNoTracking().SingleOrDefault(row => row.Id == id);

    /// <summary>What people may still answer by code, the latest first.</summary>
    internal static List<AcknowledgementOfferRow> WithCode(RecordTransaction transaction, IReadOnlyCollection<string> people) => transaction.Context.AcknowledgementOffers
        .AsNoTracking()
        .Where(row => people.Contains(row.Person) && row.CodeHash != null && row.ExpiresAt > transaction.Now)
        .OrderByDescending(row => row.Id)
        .ToList();

    internal static void Add(RecordTransaction transaction, AcknowledgementOfferRow row)
    {
        transaction.Context.AcknowledgementOffers.Add(row);
        transaction.Context.SaveChanges();
    }

    /// <summary>Its code is that of this keyed hash; it has to be known to be made, and is only made with its number.</summary>
    internal static void SetCode(RecordTransaction transaction, long id, string hash) =>
        transaction.Context.AcknowledgementOffers.Where(row => row.Id == id).ExecuteUpdate(row => row.SetProperty(it => it.CodeHash, hash));

    internal static void Use(RecordTransaction transaction, long id) =>
        transaction.Context.AcknowledgementOffers.Where(row => row.Id == id).ExecuteUpdate(row => row.SetProperty(it => it.UsedAt, transaction.Now));

    /// <summary>A wrong code counts against everything that it could have been meant for.</summary>
    internal static void Miss(RecordTransaction transaction, IReadOnlyCollection<long> ids) =>
        transaction.Context.AcknowledgementOffers.Where(row => ids.Contains(row.Id)).ExecuteUpdate(row => row.SetProperty(it => it.Tries, it => it.Tries + 1));
}
